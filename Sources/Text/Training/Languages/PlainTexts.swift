/// Short texts of everyday life and of applications, written for this program.
///
/// A line that begins with = names the language of the lines that follow. The Declaration alone
/// would teach the language of laws.
enum PlainTexts {
  /// The texts of languages that the program names.
  static let named = """
    = id
    Kami memohon dana untuk melatih para guru dan ibu rumah tangga di desa kami supaya mereka
    bisa memakai telepon dan komputer dengan aman. Sekolah kami berada jauh dari kota dan sinyal
    internet sering putus. Selama dua belas bulan kami akan mengadakan pelatihan setiap minggu,
    membeli sepuluh laptop bekas, dan mencetak buku panduan dalam bahasa daerah. Setengah dari
    peserta adalah perempuan. Selamat pagi, apa kabar? Saya tinggal di sebuah kampung di tepi
    sungai. Anak saya belajar membaca dan menulis, lalu membantu neneknya memasak nasi. Karena
    hujan turun sejak kemarin, jalan menuju pasar tidak bisa dilewati mobil. Biaya perjalanan
    naik, jadi kami butuh bantuan pemerintah kabupaten. Yayasan ini didirikan oleh warga
    setempat dan bekerja sama dengan puskesmas serta koperasi petani. Kecerdasan buatan dapat
    menerjemahkan pertanyaan petani tentang hama padi, tetapi jawabannya harus diperiksa oleh
    penyuluh. Terima kasih atas perhatian Anda.
    = ms
    Kami memohon dana untuk melatih guru dan suri rumah di kampung kami supaya mereka boleh
    menggunakan telefon dan komputer dengan selamat. Sekolah kami terletak jauh dari bandar dan
    isyarat internet selalu terputus. Selama dua belas bulan kami akan mengadakan latihan setiap
    minggu, membeli sepuluh buah komputer riba terpakai, dan mencetak buku panduan dalam bahasa
    tempatan. Separuh daripada peserta ialah wanita. Selamat pagi, apa khabar? Saya tinggal di
    sebuah kampung di tepi sungai. Anak saya belajar membaca dan menulis, kemudian menolong
    neneknya memasak nasi. Kerana hujan turun sejak semalam, jalan ke pasar tidak boleh dilalui
    kereta. Kos perjalanan naik, jadi kami memerlukan bantuan kerajaan negeri. Persatuan ini
    ditubuhkan oleh penduduk tempatan dan bekerjasama dengan klinik kesihatan serta koperasi
    petani. Kecerdasan buatan boleh menterjemahkan soalan petani tentang perosak padi, tetapi
    jawapannya mesti diperiksa oleh pegawai pertanian. Terima kasih atas perhatian anda. Beliau
    berkata bahawa syarikat itu menawarkan perkhidmatan percuma kepada rakyat Malaysia.
    = fil
    Humihingi kami ng pondo para sanayin ang mga guro at mga nanay sa aming barangay upang
    magamit nila nang ligtas ang telepono at kompyuter. Malayo ang aming paaralan sa lungsod at
    madalas mawala ang signal ng internet. Sa loob ng labindalawang buwan ay magdaraos kami ng
    pagsasanay bawat linggo, bibili ng sampung gamit na laptop, at mag-iimprenta ng aklat sa
    sariling wika. Kalahati ng mga kalahok ay kababaihan. Magandang umaga, kumusta ka? Nakatira
    ako sa isang baryo sa tabi ng ilog. Nag-aaral bumasa at sumulat ang anak ko, at tumutulong
    sa lola niyang magluto ng kanin. Dahil umuulan mula pa kahapon, hindi madaanan ng sasakyan
    ang daan papunta sa palengke. Tumaas ang pamasahe kaya kailangan namin ang tulong ng
    pamahalaan. Maraming salamat po sa inyong pansin.
    = ceb
    Nangayo kami og pundo aron mabansay ang mga magtutudlo ug mga inahan sa among barangay aron
    magamit nila nga luwas ang telepono ug kompyuter. Layo ang among eskwelahan gikan sa
    dakbayan ug kanunay mawala ang signal sa internet. Sulod sa napulog duha ka bulan maghimo
    kami og pagbansay kada semana, mopalit og napulo ka laptop, ug mag-imprinta og libro sa
    kaugalingong pinulongan. Katunga sa mga moapil mga babaye. Maayong buntag, kumusta ka?
    Nagpuyo ako sa usa ka baryo daplin sa suba. Nagtuon ang akong anak sa pagbasa ug pagsulat,
    ug nagtabang sa iyang lola sa pagluto og kan-on. Tungod kay nag-ulan sukad kagahapon, dili
    maagian sa sakyanan ang dalan paingon sa merkado. Daghang salamat sa inyong pagtagad.
    = jv
    Aku manggon ing desa sing adoh saka kutha. Saben dina bocah-bocah mlaku menyang sekolah
    liwat pinggir kali. Wong tuwaku tani lan duwe sawah sethithik. Wingi udan deres, mula dalane
    rusak lan mobil ora bisa liwat. Kita arep sinau nganggo komputer lan telpon supaya bisa adol
    asil tani luwih larang. Ibu-ibu ing desa uga melu sinau bareng guru. Piye kabare? Apik wae,
    matur nuwun. Kula badhe nyuwun arta kangge pelatihan guru wonten ing dhusun kula. Sedaya
    tiyang saged tumut sinau tanpa mbayar.
    = su
    Kuring cicing di lembur anu jauh ti kota. Unggal poe barudak leumpang ka sakola ngaliwatan
    sisi walungan. Kolot kuring tani sarta boga sawah saeutik. Kamari hujan gede, jadi jalanna
    ruksak jeung mobil teu bisa ngaliwat. Urang rek diajar make komputer jeung telepon supaya
    bisa ngajual hasil tani leuwih mahal. Ibu-ibu di desa oge milu diajar babarengan jeung guru.
    Kumaha damang? Pangesto, hatur nuhun. Abdi hoyong nyuhunkeun artos kanggo palatihan guru di
    lembur abdi. Sadaya jalmi tiasa ngiringan diajar teu kedah mayar.
    = pt
    Pedimos apoio para formar os professores e as mães da nossa aldeia, para que possam usar o
    telefone e o computador com segurança. A nossa escola fica longe da cidade e a rede de
    internet falha muitas vezes. Durante doze meses vamos organizar uma formação por semana,
    comprar dez computadores usados e imprimir um manual na língua local. Metade dos
    participantes são mulheres. Bom dia, como está? Moro numa aldeia à beira do rio. O meu filho
    aprende a ler e a escrever e ajuda a avó a cozinhar arroz. Como choveu desde ontem, os
    carros não conseguem passar para o mercado. O custo da viagem aumentou, por isso precisamos
    da ajuda do governo. Muito obrigado pela vossa atenção.
    = vi
    Chúng tôi xin tài trợ để tập huấn cho giáo viên và phụ nữ trong thôn sử dụng điện thoại và
    máy tính an toàn. Trường chúng tôi ở xa thành phố và mạng thường xuyên bị mất. Trong mười
    hai tháng chúng tôi sẽ tổ chức lớp học hằng tuần, mua mười máy tính cũ và in sách hướng dẫn
    bằng tiếng dân tộc. Một nửa học viên là phụ nữ. Chào buổi sáng, bạn có khoẻ không? Tôi sống
    ở một làng ven sông. Con tôi học đọc, học viết rồi giúp bà nấu cơm. Vì trời mưa từ hôm qua
    nên xe không đi được ra chợ. Cảm ơn quý vị đã quan tâm.
    = en
    We ask for a grant to train teachers and mothers in our village to use phones and computers
    safely. Our school is far from the city and the internet signal often fails. Over twelve
    months we will hold a course every week, buy ten used laptops and print a handbook in the
    local language. Half of those who take part are women. Good morning, how are you? I live in
    a village by the river. My child is learning to read and write, and helps her grandmother
    cook rice. It has rained since yesterday, so cars cannot get through to the market. The cost
    of travel has gone up, which is why we need help from the government. Artificial
    intelligence can translate what farmers ask about pests, but someone has to check the
    answers. Thank you very much for your time.
    """

  /// The texts of languages that the program tells apart from those that it names.
  static let others = """
    = es
    Pedimos apoyo para formar a los maestros y a las madres de nuestro pueblo, para que puedan
    usar el teléfono y la computadora con seguridad. Nuestra escuela queda lejos de la ciudad y
    la red de internet falla muchas veces. Durante doce meses vamos a organizar un curso cada
    semana, comprar diez computadoras usadas e imprimir un manual en la lengua local. La mitad
    de los participantes son mujeres. Buenos días, ¿cómo está usted? Vivo en un pueblo a la
    orilla del río. Mi hijo aprende a leer y a escribir y ayuda a su abuela a cocinar arroz.
    Como ha llovido desde ayer, los coches no pueden pasar al mercado. El costo del viaje ha
    subido, por eso necesitamos la ayuda del gobierno. Muchas gracias por su atención. Toda
    persona tiene derecho a la educación y a la libertad de opinión. La ley protege a todos sin
    distinción de raza, color, sexo, idioma, religión u opinión política. Nadie será detenido ni
    desterrado arbitrariamente, y los tribunales serán independientes e imparciales. Los seres
    humanos merecen vivir libres, con dignidad y en condiciones de igualdad, y deben respetar
    los derechos y las libertades de los demás. El Estado asegura la seguridad social, el
    descanso, la salud, la alimentación, el vestido, la vivienda y la asistencia médica de cada
    familia. Los trabajadores tienen derecho a un salario igual por trabajo igual y a fundar
    sindicatos. La niñez y la maternidad merecen cuidados especiales. Cualquier persona acusada
    de un delito es inocente mientras no se pruebe su culpabilidad conforme a la ley. ¿Dónde
    está la biblioteca? ¿Cuánto cuesta este libro? No sé hablar bien, pero quiero aprender
    mucho. Hoy hace buen tiempo y los niños juegan en la calle. El pueblo nace, crece y elige a
    sus gobernantes en elecciones periódicas con voto secreto.
    = fr
    Nous demandons un soutien pour former les enseignants et les mères de notre village, afin
    qu'ils puissent utiliser le téléphone et l'ordinateur en sécurité. Notre école est loin de
    la ville et le réseau internet tombe souvent en panne. Pendant douze mois nous allons
    organiser un cours chaque semaine, acheter dix ordinateurs d'occasion et imprimer un manuel
    dans la langue locale. La moitié des participants sont des femmes. Bonjour, comment
    allez-vous ? J'habite dans un village au bord de la rivière. Mon enfant apprend à lire et à
    écrire et aide sa grand-mère à cuire le riz. Comme il pleut depuis hier, les voitures ne
    peuvent pas passer jusqu'au marché. Merci beaucoup de votre attention. Toute personne a
    droit à l'éducation et à la liberté d'opinion. La loi protège chacun sans distinction de
    race, de couleur, de sexe, de langue, de religion ou d'opinion politique. Nul ne peut être
    arrêté ni exilé arbitrairement, et les tribunaux sont indépendants et impartiaux. Les êtres
    humains veulent vivre libres, avec dignité, égaux devant la justice, et doivent respecter
    les droits et les libertés des autres. L'État garantit la sécurité sociale, le repos, la
    santé, l'alimentation, l'habillement, le logement et les soins médicaux de chaque famille.
    Les travailleurs ont droit à un salaire égal pour un travail égal. Où est la gare, s'il vous
    plaît ? Combien coûte ce livre ? Il fait beau aujourd'hui et les enfants jouent dans la rue.
    = de
    Wir bitten um Unterstützung, um die Lehrer und Mütter unseres Dorfes zu schulen, damit sie
    Telefon und Rechner sicher benutzen können. Unsere Schule liegt weit von der Stadt entfernt,
    und das Netz fällt oft aus. Zwölf Monate lang werden wir jede Woche einen Kurs halten, zehn
    gebrauchte Rechner kaufen und ein Handbuch in der örtlichen Sprache drucken. Die Hälfte der
    Teilnehmenden sind Frauen. Guten Morgen, wie geht es Ihnen? Ich wohne in einem Dorf am
    Fluss. Mein Kind lernt lesen und schreiben und hilft der Großmutter beim Kochen. Weil es
    seit gestern regnet, kommen die Autos nicht bis zum Markt durch. Vielen Dank für Ihre
    Aufmerksamkeit. Jeder Mensch hat das Recht auf Bildung und auf Freiheit der Meinung. Das
    Gesetz schützt alle ohne Unterschied nach Rasse, Farbe, Geschlecht, Sprache, Religion oder
    politischer Überzeugung. Niemand darf willkürlich festgenommen oder des Landes verwiesen
    werden, und die Gerichte sind unabhängig und unparteiisch. Menschen wollen frei und in Würde
    leben, gleich vor dem Gesetz, und sollen die Rechte und Freiheiten der anderen achten. Der
    Staat sichert soziale Sicherheit, Erholung, Gesundheit, Nahrung, Kleidung, Wohnung und
    ärztliche Versorgung jeder Familie. Arbeiter haben Anspruch auf gleichen Lohn für gleiche
    Arbeit. Wo ist der Bahnhof, bitte? Wie viel kostet dieses Buch? Heute ist schönes Wetter,
    und die Kinder spielen auf der Straße.
    = it
    Chiediamo un aiuto per formare gli insegnanti e le madri del nostro villaggio, affinché
    possano usare il telefono e il computer in sicurezza. La nostra scuola è lontana dalla città
    e la rete cade spesso. Per dodici mesi organizzeremo un corso ogni settimana, compreremo
    dieci computer usati e stamperemo un manuale nella lingua locale. La metà dei partecipanti
    sono donne. Buongiorno, come sta? Abito in un villaggio sulla riva del fiume. Mio figlio
    impara a leggere e a scrivere e aiuta la nonna a cuocere il riso. Poiché piove da ieri, le
    macchine non riescono a passare fino al mercato. Grazie mille per la vostra attenzione. Ogni
    individuo ha diritto all'istruzione e alla libertà di opinione. La legge protegge tutti
    senza distinzione di razza, di colore, di sesso, di lingua, di religione o di opinione
    politica. Nessuno può essere arrestato o esiliato in modo arbitrario, e i tribunali sono
    indipendenti e imparziali. Gli esseri umani vogliono vivere liberi, con dignità, uguali
    davanti alla giustizia, e devono rispettare i diritti e le libertà degli altri. Lo Stato
    garantisce la sicurezza sociale, il riposo, la salute, l'alimentazione, il vestiario,
    l'abitazione e le cure mediche di ogni famiglia. I lavoratori hanno diritto a un salario
    uguale per un lavoro uguale. Dov'è la stazione, per favore? Quanto costa questo libro? Oggi
    fa bel tempo e i bambini giocano per strada.
    = nl
    Wij vragen steun om de leraren en moeders van ons dorp op te leiden, zodat zij de telefoon
    en de computer veilig kunnen gebruiken. Onze school ligt ver van de stad en het netwerk valt
    vaak uit. Twaalf maanden lang houden we elke week een cursus, kopen we tien gebruikte
    computers en drukken we een handboek in de plaatselijke taal. De helft van de deelnemers
    zijn vrouwen. Goedemorgen, hoe gaat het met u? Ik woon in een dorp aan de rivier. Mijn kind
    leert lezen en schrijven en helpt oma met koken. Omdat het sinds gisteren regent, komen de
    auto's niet bij de markt. Hartelijk dank voor uw aandacht. De wet beschermt iedereen zonder
    onderscheid van ras, kleur, geslacht, taal, godsdienst of politieke overtuiging. Niemand mag
    willekeurig worden gearresteerd of verbannen, en de rechtbanken zijn onafhankelijk en
    onpartijdig. Mensen willen vrij en waardig leven en moeten de rechten en vrijheden van
    anderen eerbiedigen. Waar is het station, alstublieft? Hoeveel kost dit boek?
    = tr
    Köyümüzdeki öğretmenleri ve anneleri telefonu ve bilgisayarı güvenle kullanabilmeleri için
    eğitmek üzere destek istiyoruz. Okulumuz şehirden uzakta ve internet sık sık kesiliyor. On
    iki ay boyunca her hafta bir ders vereceğiz, on tane kullanılmış bilgisayar alacağız ve
    yerel dilde bir kitap basacağız. Katılanların yarısı kadındır. Günaydın, nasılsınız? Nehir
    kenarında bir köyde yaşıyorum. Çocuğum okumayı ve yazmayı öğreniyor, büyükannesine pilav
    pişirmede yardım ediyor. Dünden beri yağmur yağdığı için arabalar pazara gidemiyor. İlginiz
    için çok teşekkür ederiz. Herkesin eğitim hakkı vardır. Yasa ırk, renk, cinsiyet, dil, din
    veya siyasi görüş ayrımı yapmadan herkesi korur. Hiç kimse keyfi olarak tutuklanamaz veya
    sürülemez, mahkemeler bağımsız ve tarafsızdır. İnsanlar hür ve onurlu yaşamak ister,
    başkalarının haklarına ve özgürlüklerine saygı göstermelidir. Devlet her ailenin sosyal
    güvenliğini, dinlenmesini, sağlığını, beslenmesini ve konutunu sağlar. İşçilerin eşit iş
    için eşit ücret hakkı vardır. İstasyon nerede? Bu kitap kaç para? Bugün hava güzel ve
    çocuklar sokakta oynuyor.
    = pl
    Prosimy o wsparcie, aby przeszkolić nauczycieli i matki z naszej wsi, żeby mogli bezpiecznie
    korzystać z telefonu i komputera. Nasza szkoła leży daleko od miasta, a sieć często nie
    działa. Dzień dobry, jak się pan ma? Mieszkam we wsi nad rzeką. Moje dziecko uczy się czytać
    i pisać. Dziękujemy bardzo za uwagę.
    = sv
    Vi ber om stöd för att utbilda lärare och mödrar i vår by, så att de kan använda telefon och
    dator på ett säkert sätt. Vår skola ligger långt från staden och nätet faller ofta bort. God
    morgon, hur mår du? Jag bor i en by vid floden. Mitt barn lär sig läsa och skriva. Tack så
    mycket för er uppmärksamhet.
    = sw
    Tunaomba msaada ili kuwafundisha walimu na akina mama wa kijiji chetu waweze kutumia simu na
    kompyuta kwa usalama. Shule yetu iko mbali na mji na mtandao hukatika mara nyingi. Habari za
    asubuhi? Ninaishi katika kijiji kando ya mto. Mtoto wangu anajifunza kusoma na kuandika.
    Asante sana kwa muda wenu. Kila mtu ana haki ya kupata elimu.
    """
}
