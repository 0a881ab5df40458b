/// Malay words that Jawi writes as custom or Arabic has it, and roots that Jawi is read with.
enum JawiWords {
  /// Words with a spelling of their own: old function words, and words of Arabic.
  static let spellings: [String: String] = {
    var spellings: [String: String] = [:]
    for entry in written.fields(["\n", "|"]) {
      let parts = entry.blankFields
      if parts.count == 2 { spellings[parts[0]] = parts[1] }
    }
    return spellings
  }()

  /// Words whose first *e* is the open one, which is written.
  static let openE: Set<String> = Set(
    """
    bebas desa beza kereta bendera merdeka meja peta teh leher belok heboh boleh sepak elok enak
    esok ekor bela dewan dewasa sewa merah perang rehat reda leka loteng setem tewas mewah nenek
    lebar pena keju
    """.fields([" ", "\n"]).map { String(scalars: $0) })

  private static let written = """
    ini اين|itu ايت|dan دان|yang يڠ|dari دري|daripada درڤد|pada ڤد|kepada کڤد|di د|ke ک
    untuk اونتوق|mereka مريک|manusia مأنسي|ada اد|dia دي|kita کيت|lima ليم|jika جک|maka مک
    bagai باݢاي|tiada تياد|saya ساي|kami کامي|ia اي|pun ڤون|jua جوا|supaya سوڤاي|suatu سواتو
    sesuatu سسواتو|kerana کران|tuan توان|puan ڤوان|adalah اداله|bahawasanya بهاواسڽ|ialah اياله
    oleh اوليه|hendak هندق|bukan بوکن|sahaja سهاج|orang اورڠ|hak حق|hukum حکوم|umat امة
    dunia دنيا|akal عقل|ilmu علمو|wilayah ولايه|masyarakat مشارکت|rakyat رعيت|iklan اعلان
    isytihar اشتهار|akibat عاقبة|nikmat نعمت|sahabat صحابت|ikrar اقرار|asas اساس|asasi اساسي
    hormat حرمت|adil عاديل|adat عادت|akad عقد|alam عالم|alat الة|amal عمل|awal اول|azam عزم
    badan بادن|bahas بحث|daftar دفتر|dakwa دعوا|dalil دليل|darjat درجت|fasal فصل|faham فهم
    fikir فيکير|hadir حاضر|hadiah هديه|hal حال|halal حلال|haram حرام|hasil حاصيل|hisab حساب
    ijazah اجازه|ikhlas اخلاص|imam امام|izin اذن|jawab جواب|jumaat جمعة|jumlah جمله|kadar قدر
    kalam قلم|kaum قوم|khas خاص|khidmat خدمت|khusus خصوص|lafaz لفظ|maaf معاف|majlis مجليس
    makna معنا|maksud مقصود|malaikat ملائکة|markas مرکز|masalah مسئله|maut موت|mesyuarat مشوارت
    misal مثل|muafakat موافقت|mukadimah مقدمة|mungkin موڠکين|musyawarah مشاوره|mustahil مستحيل
    nafkah نفقه|nafsu نفسو|nasib نصيب|nasihat نصيحت|nikah نکاح|niat نية|pasal فصل|pihak ڤيهق
    rahmat رحمت|roh روح|saat ساعت|sah صح|salam سلام|sebab سبب|sedekah صدقه|sihat صيحت|sifat صيفت
    sultan سلطان|syarat شرط|syarikat شرکت|taat طاعت|tabiat طبيعة|takdir تقدير|taraf طرف
    tertib ترتيب|ulama علماء|umum عموم|umur عمر|unsur عنصر|ustaz استاذ|wajib واجب|wakil وکيل
    waktu وقتو|warga ورݢ|wujud وجود|yakin يقين|zalim ظاليم|zaman زمان|zat ذات|Allah الله
    islam اسلام|muslim مسليم|ramadan رمضان|kuran قرءان|masjid مسجد|kitab کتاب|sejarah سجاره
    selamat سلامت|kubur قبور|kawin کهوين|awam عوام|tafsir تفسير|mastautin مستوطين|takluk تعلوق
    terhadap ترهادڤ|allah الله
    """

  /// Common roots and function words, from which Jawi is read.
  static let roots: [String] =
    written.fields(["\n", "|"]).compactMap { $0.blankFields.first }
    + common.fields([" ", "\n"]).map { String(scalars: $0) }

  private static let common = """
    abad abai abang abu acara adik aduh agak agama agar agung ahli air ajak ajar akan akar akhir
    aku alas alih alir aman amat ambil ampun anak aneh angguk anggota angin angka angkat antara
    antar anut apa api arah arti asal asap asing asli atap atas atau atur awak awan awas ayah
    ayam ayat baca bagi bagus bahagi bahagia bahan baharu bahasa bahawa bahkan baik baju bakar
    bakat baki balai balas baling balik banding bangga bangku bangsa bangun banjir bantah bantu
    banyak bapa barang barat baris baru basah batang batas batu bawa bawah bayang bayar bayi
    bebas beban beberapa begini begitu bekas bekerja belah belajar belakang belanja beli belum
    benar benci benda bentuk berani berapa beras berat beri berita berjaya bersih besar besi
    betul biar biasa bicara bidang bijak bila bilang bilik bimbang bina binatang bintang bising
    bola boleh bonda buah buang buat budak budaya budi bukit buku bulan bulat bunga bunuh buruk
    burung buta butir cabang cahaya cakap campur cantik capai cara cari cawan cedera celik cepat
    cerdik cerita cermin cinta cita contoh corak cuaca cuba cucu cukup cuma curi dada dagang
    daging dahulu dalam damai dapat dapur darah darat dasar data datang datuk daun daya dekat
    demi dengan dengar depan derita desa didik dinding diri diam dua duduk duga durian dusta edar
    ekonomi ekor emak emas empat enam enak encik engkau erti esok gaji gajah ganda ganggu ganti
    garis gelap gembira gerak gigi guna gunung guru habis hadap hala halang hampir hancur hanya
    harga hari harta harap harus hasrat hati hawa hebat henti heran hidup hijau hilang hina hitam
    hubung hujan hulu hutan ibu ikan ikat ikut indah ingat ingin insan isi isteri jaga jahat
    jalan jamin jangan janji jarak jarang jasa jatuh jauh jawatan jaya jelas jemput jenis jiran
    jiwa jual juga jumpa juta kacau kahwin kain kaki kali kampung kanak kanan kapal karang karya
    kasih kata kaya kebun kecil kedai kehendak kejar kejam keluar keluarga kembali kembang
    kemudian kena kenal kepala keras kerja kerusi kertas ketika kiri kongsi kosong kota kuala
    kuasa kuat kubu kucing kuda kukuh kulit kumpul kunci kuning kurang kurnia laku lagi lahir
    lain laju laki laksana lalu lama lambat lampu lapan lapang lapar larang lari latih laut lawan
    layak layan layang lebih legap lekas lelaki lemah lembu lengkap lepas letak lewat lihat
    lindung lintas luar luas luka lulus lupa maju makan malam malang malu mana mandi manis marah
    mari masa masak masih masing masuk mata matahari mati mewah milik minat minggu minta minum
    miskin moral muda mudah muka mula mulia mulut muncul mungkin murah murid musim musuh naik
    nama nampak nanti nasi negara negeri nenek nilai nyanyi nyata nyawa otak pagi paham pakai
    paksa paling panas pandai pandang panggil panjang pantai pasang pasar pasti patuh payah pecah
    pegang pekan pelajar pelihara penat pendek penjara penting penuh perang percaya perempuan
    pergi perintah perkara perlahan perlu pernah perut pesan petang pilih pindah pinjam pintu
    pisah pohon potong puas puji pukul pula pulang pulau pusat putih putus putera puteri rajin
    raja ramai rancang rapat rasa rata ratus raya rendah ringan rosak rugi rumah rumput rupa
    sabar sakit salah salin sama sambil sampai sampan sangat sangka satu saudara sawah sayang
    sebuah sedang sedap sedar sedia segala segera sejagat sejak sekali sekarang sekolah selalu
    selama selatan selesa selesai seluruh semangat sementara sempit sempurna semua senang sendiri
    sentiasa sepuluh serta serupa sesal setia setiap siapa siang sikit simpan sini situ sokong
    soal solat sosial suami suara suci sudah suka sukar sumber sungai sunyi surat suruh susah
    susu susun tahan tahu tahun tajam takut tali tambah tampil tanah tanam tanda tangan tangkap
    tanggung tanpa tanya tarik taruh tawan teguh telah telinga teman tempat tenaga tengah tentang
    tentera tepat terang terbang terima terus tetap tiap tidak tidur tiga tikar timbang timbul
    timur tindak tinggal tinggi tiru titah tolak tolong tua tubuh tugas tuju tukar tulang tulis
    tumbuh tunai tunggu tuntut turun turut tutup tutur ubah ubat ucap udara ujar ukur ulang
    umpama undang upaya usaha usia utama utara wajar waris warna wang wanita zaman kutuk langgar
    aspirasi citarasa sebagai jagat individu senantiasa suatu tentu kira rumahtangga serang
    nasional internasional hamba abdi seksa bela hukum lucut anggap sembunyi telefon komputer
    universiti bas kereta doktor hospital polis radio televisyen muzik teknologi projek latihan
    literasi digital gender geran dana mohon permohonan
    """
}
