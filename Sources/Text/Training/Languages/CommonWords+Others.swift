extension CommonWords {
  /// The words of languages that the program tells apart from those that it names.
  static let others = """
    = es
    el la los las de del en un una y que a se no es por con para como más pero su sus al lo le
    les o si ya muy también todo todos esta este esto ese esa cuando donde quien porque entre
    sin sobre hasta desde hay ser está están fue son tiene tienen puede pueden debe hacer años
    día personas mujeres hombres niños escuela maestros pueblo país trabajo dinero proyecto
    formación comunidad gracias bueno grande pequeño nuevo
    = fr
    le la les de des du un une et que qui à en dans est sont pour par sur avec ne pas plus ce
    cette ces il elle ils elles nous vous je tu on se son sa ses leur leurs mais ou où donc si
    comme tout tous aussi bien être avoir a ont été fait faire peut doit sans entre jusqu'à
    depuis quand parce ans jour personnes femmes hommes enfants école enseignants village pays
    travail argent projet formation communauté merci bon grand petit nouveau au aux c'est d'un
    d'une l'on qu'il n'est
    = de
    der die das und in den von zu mit ist im für auf nicht ein eine einer eines dem des sich als
    auch es an werden aus er hat dass daß sie nach wird bei einen um am sind noch wie einem über
    so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn ich du wir ihr
    kann muss müssen können schon alle diese dieser dieses jahre tag menschen frauen männer
    kinder schule lehrer dorf land arbeit geld projekt ausbildung gemeinschaft danke gut groß
    klein neu
    = it
    il lo la i gli le di del della dei delle in un una e che a non è per con come più ma si se o
    anche già ancora molto tutti tutte ogni senza su sul tra fra fino quando dove chi quale
    perché da dal dalla al alla ai alle nel nella suo sua suoi loro questo questa quello lui lei
    noi voi io tu essere sono ha hanno stato può possono deve fare anni giorno persone donne
    uomini bambini scuola insegnanti villaggio paese lavoro soldi progetto formazione comunità
    grazie buono grande piccolo nuovo
    = nl
    de het een en van in is dat op te zijn voor met die niet aan er om ook als maar bij of uit
    nog naar door over dan wordt tot deze dit je ik hij zij wij we hun haar zich wat wie waar
    wanneer waarom omdat kan kunnen moet moeten heeft hebben was werd worden geen meer veel alle
    alleen jaar dag mensen vrouwen mannen kinderen school leraren dorp land werk geld project
    opleiding gemeenschap bedankt goed groot klein nieuw
    = tr
    ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne ki ama değil var yok o ben
    sen biz siz onlar her hem ya veya en mi mı ise göre önce şey zaman nasıl neden kim nerede
    hangi olduğu olduğunu edilen yapılan ancak tüm bütün kendi kadın kadınlar erkek çocuk
    çocuklar okul öğretmen köy ülke iş para proje eğitim topluluk teşekkür iyi büyük küçük yeni
    yıl gün insan insanlar
    = pl
    i w na z do się nie że to jest o jak po co za od ale dla przez czy być są był była jego jej
    ich tym tego ten ta te który która które może oraz tylko już bardzo wszystkie kiedy gdzie
    kto dlaczego rok dzień ludzie kobiety dzieci szkoła praca
    = sv
    och i att det som en på är av för med till den har inte om ett han var jag de vi kan men ska
    så från eller när alla sin hon vid också efter nu bara mycket där vad vem år dag människor
    kvinnor män barn skola arbete nytt
    = sw
    ya na wa kwa ni katika za la kama cha hii huo huyo yake wao kuwa watu mtu hiyo lakini au pia
    baada kabla sana zaidi wote kila bila kati hadi nini nani wapi lini mwaka siku wanawake
    wanaume watoto shule walimu kijiji nchi kazi fedha mradi mafunzo jamii asante nzuri kubwa
    ndogo mpya haki
    = la
    et in est ad non qui quae quod cum ut sed de ex per ab si aut atque esse sunt erat nec etiam
    enim autem lorem ipsum dolor sit amet consectetur adipiscing elit do eiusmod tempor
    incididunt labore dolore magna aliqua minim veniam quis nostrud exercitation ullamco laboris
    nisi aliquip ea commodo consequat duis aute irure reprehenderit voluptate velit cillum eu
    fugiat nulla pariatur excepteur sint occaecat cupidatat proident culpa officia deserunt
    mollit anim id laborum
    = ro
    și în de la a cu pe din nu care este o un pentru că mai sunt fi sau dar prin ale ca după
    între fără când unde cine toate foarte oameni femei copii școală țară muncă an zi
    = hu
    a az és hogy nem is egy van meg csak ha már még volt vagy mint de ez azt lehet kell minden
    nagyon emberek nők gyerekek iskola ország munka év nap
    = fi
    ja on ei se että oli hän mutta kun niin ovat tai myös joka kuin mitä vain jos nyt voi ole
    kaikki hyvin ihmiset naiset lapset koulu maa työ vuosi päivä
    = so
    iyo waa in ka ku oo ah la soo uu ay aan u si ma waxaa waxa leh lahayn dadka haween carruur
    dugsi waddan shaqo sanad maalin
    """
}
