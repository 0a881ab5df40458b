/// Words that Indonesian and Malay each write in their own way, or where each uses another one: the
/// two share most of their words, and a sentence may have no more than one of these.
///
/// Written from general knowledge; dictionaries mark such words as the other language's (Kamus
/// Besar Bahasa Indonesia; Kamus Dewan). They count in addition to the common words.
enum TellingWords {
  /// The words, in the form of `CommonWords`.
  static let text = """
    = id
    karena bahwa bisa mau uang saja kesehatan pengadilan pernikahan perkawinan maupun menurut
    manfaat konstitusi pemilihan umum lembaga kantor mobil polisi universitas perusahaan
    pelatihan telepon kabar ahli beda berbeda coba dikarenakan kualitas nasional internasional
    provinsi sekretaris tarif bensin rumah sakit dokter keamanan perundang-undangan wewenang
    semena-mena siapa pun apa pun mana pun orang tua istri suami-istri upah serikat pekerja
    jaminan sosial kebutuhan ketertiban umum kesusilaan
    = ms
    kerana bahawa boleh mahu wang sahaja kesihatan mahkamah kerakyatan perkahwinan mahupun
    mengikut faedah perlembagaan pilihan raya institusi pejabat kereta polis universiti syarikat
    latihan telefon khabar pakar berbeza cuba disebabkan kualiti kebangsaan antarabangsa wilayah
    setiausaha kadar petrol hospital doktor keselamatan kuasa sewenang-wenang sesiapa apa-apa
    mana-mana ibu bapa isteri suami-isteri gaji kesatuan sekerja keselamatan sosial keperluan
    ketenteraman awam hendaklah mestilah ialah daripada apabila sebarang
    """
}
