/// Common words of languages in Latin letters: articles, pronouns, prepositions, conjunctions,
/// numbers, and what applications speak of.
///
/// A line that begins with = names the language of the words that follow. The words of the
/// languages that the program names and of those that it must not take for them are apart. They
/// were written for this program from general knowledge, as grammars and schoolbooks list them;
/// those of languages of Indonesia and the Philippines other than Indonesian and Filipino wait for
/// a speaker's review.
enum CommonWords {
  /// The words of languages that the program names.
  static let named = """
    = id
    dan yang di ke dari untuk dengan pada adalah karena bahwa kepada tidak ini itu akan dapat
    bisa harus sudah telah belum oleh dalam sebagai juga atau tetapi namun kalau jika saat
    ketika mereka kami kita saya anda dia ia nya apa siapa mengapa bagaimana kapan mana berapa
    para setiap semua banyak lebih sangat sekali hanya masih sedang lagi antara tanpa hingga
    sampai sejak secara tentang terhadap sehingga agar supaya serta bukan jangan ingin mau uang
    kantor mobil rumah sakit provinsi kabupaten desa warga perempuan laki-laki sekolah guru
    pelatihan kegiatan biaya anggaran teknologi informasi digital internet telepon komputer
    pemerintah kementerian melakukan membuat menggunakan memberikan tersebut merupakan
    masyarakat kesetaraan berbeda sepeda gratis libur perusahaan layanan pelayanan universitas
    polisi pengacara menit apotek kulkas koran bioskop kartu listrik bandara pabrik perawat
    resep karyawan pensiun mahasiswa dosen senin selasa rabu kamis jumat sabtu minggu maret mei
    juni juli agustus desember nasional internasional hukum pernikahan pengadilan negara manfaat
    kualitas kuantitas kesehatan kebutuhan berbagai pemerintahan perdagangan kepentingan anggota
    tempat kerja usaha lembaga masa depan mandiri peserta kecamatan kelurahan bupati gubernur
    bapak ibu rupiah koperasi warung pasar beras ikan sawah petani nelayan penyandang
    disabilitas pedesaan jaringan aplikasi ponsel perangkat kelas pelajaran siswa murid ujian
    nilai buku bahasa cara hasil bagian bentuk sering selalu kadang mungkin tentu semoga silakan
    maaf dengar lihat pergi datang pulang makan minum tidur bangun bermain membeli menjual
    membantu belajar mengajar
    = ms
    dan yang di ke dari pada untuk dengan adalah ialah kerana bahawa kepada tidak ini itu akan
    dapat boleh mesti perlu sudah telah belum oleh dalam sebagai juga atau tetapi namun jika
    apabila semasa ketika mereka kami kita saya anda awak dia beliau apa siapa kenapa mengapa
    bagaimana bila berapa para setiap semua banyak lebih sangat sekali hanya masih sedang lagi
    antara tanpa sehingga hingga sejak secara tentang terhadap supaya serta bukan jangan hendak
    mahu wang pejabat kereta hospital negeri daerah kampung penduduk wanita lelaki sekolah guru
    latihan aktiviti kos belanjawan bajet teknologi maklumat digital internet telefon komputer
    kerajaan kementerian melakukan membuat menggunakan memberikan tersebut merupakan masyarakat
    kesaksamaan berbeza percuma cuti syarikat perkhidmatan universiti polis peguam minit basikal
    farmasi akhbar panggung kad elektrik kilang jururawat preskripsi kakitangan pencen penuntut
    pensyarah isnin selasa rabu khamis jumaat sabtu ahad mac mei jun julai ogos disember
    kebangsaan antarabangsa undang-undang perkahwinan mahkamah negara faedah kualiti kuantiti
    kesihatan keperluan pelbagai perdagangan kepentingan ahli tempat kerja usaha institusi masa
    hadapan berdikari peserta mukim penghulu menteri encik puan cik ringgit koperasi kedai pasar
    beras ikan sawah petani nelayan orang kurang upaya luar bandar rangkaian aplikasi peranti
    kelas pelajaran pelajar murid peperiksaan markah buku bahasa cara hasil bahagian bentuk
    sering selalu kadang mungkin tentu semoga sila maaf dengar lihat pergi datang pulang makan
    minum tidur bangun bermain membeli menjual membantu belajar mengajar hendaklah mestilah
    sahaja ataupun seseorang mempunyai cadangan khas tarikh bermula ketua jabatan bilik dapur
    lebuh raya
    = fil
    ang ng mga sa na at ay si ni kay nang para hindi ito iyan iyon siya ako ikaw ka tayo kami
    kayo sila ko mo niya natin namin ninyo nila kung kapag dahil kasi pero ngunit subalit o din
    rin pa ba po lang lamang may mayroon wala walang dito diyan doon nito niyon ano sino saan
    kailan paano bakit alin ilan lahat bawat iba ibang marami maraming isa isang dalawa tatlo
    bago matapos habang upang bilang tungkol mula hanggang ayon maaari dapat gusto ayaw
    kailangan tao bata babae lalaki bahay paaralan guro bansa bayan barangay trabaho pera araw
    taon ngayon bukas kahapon salamat magandang mahal mabuti malaki maliit bagong nasa naman nga
    muna pala sana kahit tulad gaya
    = ceb
    ang sa nga mga ug si ni kang og kay nila iya siya ako ikaw kita kami kamo sila ko mo nako
    nimo niya nato namo ninyo dili wala walay adunay naa aduna kini kana kadto niini niana dinhi
    diha didto unsa kinsa asa kanus-a ngano giunsa pila tanan matag usa duha tulo apan kon kung
    o usab pud sad gihapon lang lamang ra gyud kaayo dako gamay daghan bag-o tawo bata babaye
    lalaki balay eskwelahan magtutudlo nasod lungsod trabaho kwarta adlaw tuig karon ugma
    kagahapon salamat maayong buntag tungod aron alang gikan hangtod mahitungod pinaagi samtang
    human sumala kinahanglan mahimo gusto ganahan pag-ayo
    = hil
    ang sang sa nga mga kag si ni kay sing sia siya ako ikaw kita kami kamo sila ko mo niya
    naton namon ninyo nila indi wala may yara ini ina yadto diri dira didto ano sin-o diin san-o
    ngaa paano pila tanan tagsa isa duha tatlo apang kon ukon man gid lang lamang subong sini
    sina agud tungod para halin tubtob samtang pagkatapos suno kinahanglan pwede gusto luyag
    tawo bata babayi lalaki balay eskwelahan manunudlo pungsod banwa ubra kwarta adlaw tuig
    karon buwas kahapon salamat maayong aga dako gamay madamo bag-o
    = war
    an han hin in nga mga ngan si ni kan ha sa hiya ako ikaw kita kami kamo hira ko mo niya
    naton namon niyo nira diri waray may mayda ini iton adto dinhi dida didto hini hiton hadto
    ano hin-o diin san-o kay-ano pira ngatanan tagsa usa duha tulo kondi kun o gihap liwat la
    gud yana niyan tungod basi agud para tikang tubtob samtang kahuman sumala kinahanglan puyde
    karuyag tawo bata babaye lalaki balay eskwelahan magturutdo nasud bungto trabaho kwarta
    adlaw tuig kulop salamat maupay aga dako gutiay damo bag-o
    = ilo
    ti iti dagiti kadagiti ken nga a ni da kenni wenno ngem no ta tapno gapu idi ita intono isu
    siak sika dakami datayo dakayo isuda ko mo na mi tayo yo saan awan adda daytoy dayta daydiay
    ditoy dita idiay ania asino sadino kaano apay kasano mano amin tunggal maysa dua tallo met
    laeng pay unay la ngarud babaen para manipud inggana bayat kalpasan segun masapul mabalin
    kayat tao ubing babai lalaki balay eskuelaan maestra pagilian ili trabaho kuarta aldaw tawen
    bigat rabii agyamanak naimbag dakkel bassit adu baro nasayaat
    = bcl
    an nin sa na mga asin si ni ki kan kay siya ako ika kita kami kamo sinda ko mo niya niato
    samo nindo ninda dai bako mayo igwa may ini iyan idto digdi dian duman kaini ano siisay saen
    noarin tano paano pira gabos lambang saro duwa tolo alagad kun o man sana pa nanggad giraray
    tanganing huli para poon sagkod habang pagkatapos segun kaipuhan pwede gusto muya tawo aki
    babae lalaki harong eskwelahan paratukdo nasyon banwa trabaho kwarta aldaw taon ngonian aga
    kasuodma salamat marhay dakula sadit dakol bago
    = pam
    ing ning king ding ring karing at a da na la ku mu ya kami ikami ikatamu kayu ila i ika aku
    kung uling nung dapot oneng rin naman pa mung e ali ala atin metung adua atlu ini ita iti
    keni keta karin nanu ninu nokarin kapilan bakit makananu pilan ngan balang para ampo ampong
    ban manibat angga kabang kaibat agyu kailangan bisa tau anak babai lalaki bale iskuela
    mestra bansa balen obra pera aldo banua ngeni bukas napun salamat mayap maragul malati dakal
    bayu
    = jv
    lan sing kang ing saka kanggo karo marang iku iki kuwi kae ora dudu wis durung bakal arep
    isa bisa kudu amarga merga supaya yen menawa nalika nanging utawa uga ana dadi kaya luwih
    banget mung isih maneh aku kowe sampeyan panjenengan dheweke awake kita kabeh saben akeh
    sawijining sapa apa kepiye piye ngendi kapan pira siji loro telu papat lima wong bocah wadon
    lanang omah sekolah guru desa negara gawe kerja dhuwit dina taun saiki sesuk wingi matur
    nuwun sugeng enjing gedhe cilik anyar apik menyang nggawe nganti tanpa antarane dening
    kanthi minangka ingkang saking kaliyan dhateng punika menika mboten sampun badhe saged kedah
    amargi ananging utawi ugi wonten dados kados langkung sanget kula panjenenganipun sedaya
    tiyang lare griya
    = su
    jeung anu di ka ti tina pikeun keur ku kana dina nya eta ieu itu henteu teu lain geus can
    bakal rek bisa tiasa kudu kedah sabab lantaran supaya lamun upama nalika waktu tapi atawa
    atanapi oge ogé aya jadi kawas leuwih pisan ngan keneh deui kuring abdi urang maneh anjeun
    manehna aranjeunna maranehna sakabeh sadaya saban unggal loba seueur hiji saha naon kumaha
    dimana iraha sabaraha dua tilu opat lima jalma jalmi budak awewe istri lalaki pameget imah
    bumi sakola guru desa lembur nagara gawe damel duit artos poe taun ayeuna isuk kamari hatur
    nuhun wilujeng enjing gede ageung leutik alit anyar alus sae ngalakukeun nepi tanpa antara
    sareng nyaeta nyaéta téh mah atuh keun ngabogaan boga
    = mad
    ban bik sareng dha' ka dhari se ngangguy kaangguy e i ba'na sengko' kaula oreng reya areya
    jareya aneka ta' banne ampon gi' gella' bakal bisa kodhu kengeng moste polana sabab sopaja
    manabi mon otaba keya jugan badha bada daddi akantha lebbi cek ce' coma sadaja kabbi sabban
    bannya' settong dhuwa' tello' empa' lema' sapa apa kaanggo baramma dhimma kapan barampa'
    na'-kana' babine' lalake' compo' bengko sakola guru dhisa nagara lako pesse are taon
    samangken lagguna baari' sakalangkong raja keni' anyar bagus
    = min
    nan jo di ka dari untuak dek karano bahaso indak ndak bukan alah sudah alun akan dapek bisa
    musti dalam sabagai juo atau tapi kalau jikok katiko inyo awak ambo kami kito ko itu iko apo
    sia baa bilo dima bara sagalo sadonyo banyak labiah bana hanyo masih lai antaro tanpa sampai
    sajak jan nak supayo sarato urang anak padusi laki-laki rumah sikola guru nagari nagara
    karajo pitih hari taun kini bisuak kapatang tarimo kasih gadang ketek baru rancak ciek duo
    tigo ampek limo surang samo punyo mandapek manjadi dengan
    = ace
    nyang ngon di u bak nibak keu peu dari lam ateuh cit teuma tapi atawa meunyo sabab kareuna
    hana bek kon ka goh teungoh jeut hanjeut han wajeb nyoe nyan jih gobnyan kamoe geutanyoe lon
    ulon droeneuh kah awaknyan soe pane pakon pajan padum tiep bandum mandum le that leubeh na
    jeuet ureung aneuk inong agam rumoh sikula guree gampong nanggroe buet peng uroe thon jinoe
    singoh baroe teurimong geunaseh rayeuk ubit baro saboh dua lhee peuet limong seubab
    = ban
    lan miwah tur utawi sane sané ane ané ring di ka saking uling antuk aji olih teken majeng
    puniki punika ene ento niki nika nenten tusing ten sampun suba durung konden pacang lakar
    dados prasida dadi nyidaang patut musti riantukan krana mangda apang yening yen rikala
    nanging kewala taler masih wenten ada kadi buka langkung pisan wantah dogen kantun enu malih
    buin titiang tiang ragane cai ipun dane ida iraga sami makejang sabilang akeh liu asiki
    besik kalih dadua tiga telu papat lima sira nyen napi apa sapunapi kenken dija pidan akuda
    janma jadma anak alit cerik luh istri muani lanang umah jero sekolah guru desa banjar negara
    karya gae jinah pipis dina rahina tiban mangkin jani benjang mani suksma matur ageng gede
    anyar becik luung
    = bug
    na ri pole sibawa enrengnge iya iyya iyaro iyae iyatu ro ye de' dena degaga tania purani
    pura idi iko alena mennang idi' iga aga pekkoga kega uppanna siaga sininna maneng sipauppu
    seddi dua tellu eppa lima tau tauwe ana' makkunrai oroane bola passikolang guru wanua desa
    pabbanuae jama doi esso taung makkokkoe baja wenni terima maega baiccu maloppo baru
    makessing narekko nasaba angkanna lao monro engka weddi wedding harusu laleng
    = tet
    no ho iha ba husi hosi nia ne'e ne'ebé nebe be ema hotu sira ami ita hau ha'u ida rua tolu
    haat lima la laos seidauk atu bele labele tenke tenki presiza tanba tamba tan bainhira
    wainhira se maibe maibé ka mos mós sai hanesan liu tebes de'it deit sei ona hikas sé saida
    oinsá nusá hira barak tomak labarik feto mane uma eskola profesór mestre suku aldeia rai
    nasaun servisu serbisu osan loron tinan agora aban horseik obrigadu obrigada di'ak diak boot
    bot ki'ik foun hamutuk liuhusi liu-husi entre kona-ba tuir hodi to'o ha'o hakarak komunidade
    governu timor-leste edukasaun
    = pt
    e o a os as de do da dos das em no na nos nas um uma que não para por com como mais mas se
    ou também já ainda muito todos todas cada sem sobre entre até quando onde quem qual porque
    pelo pela pelos pelas ao à aos às seu sua seus suas este esta isso aquilo ele ela eles elas
    eu tu nós você ter tem têm ser é são foi está estão será pode devem deve fazer há anos dia
    pessoas mulheres homens crianças escola professores aldeia país trabalho dinheiro projeto
    formação comunidade obrigado bom grande pequeno novo
    = vi
    và của là có không các những một cho với được trong người này đó để khi từ đã đang sẽ cũng
    như nhưng hoặc hay vì nên nếu thì mà ở tại trên dưới về theo đến ra vào lên xuống tôi bạn
    anh chị em ông bà chúng ta họ nó ai gì nào đâu sao bao nhiêu mấy mỗi mọi tất cả nhiều ít rất
    quá lắm hơn nhất chỉ còn nữa lại phải cần muốn thể làm việc học trường giáo viên phụ nữ nam
    trẻ nhà nước xã thôn bản tiền ngày năm hôm nay mai qua cảm ơn xin chào lớn nhỏ mới tốt hai
    ba bốn bình đẳng
    = en
    the of and to in a is that for it as was with be by on not he his but at are this have from
    or had an they which one you were all her she there would their we him been has when who
    will no more if out so said what up its about than into them can only other time new some
    could these two may first then do any like my now over such our man me even most made after
    also did many must before through years where much your way well down should because each
    just those people how too little state good very make world still own see men work long here
    get both between life being under never day same another know while last might us great old
    year off come since against go came right used take three school women children village
    project training teachers
    """
}
