package kg.koch.link.name;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.link.compare.BirthDateComparison;
import kg.koch.link.compare.CodeComparison;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class NamesPageTest {

  private static final ShortNames SHORT_NAMES = ShortNames.usual();

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("names", "Names, dates and numbers of people as they are written")
        .answers(
            "Which written names may be one person's: one name in two scripts and many spellings, patronymics and surnames in several forms, names in the wrong field, short names, slips of the hand in dates and PINs. Linkage compares what this page makes of a field; it decides elsewhere.")
        .formula(
            """
            A name is first written in plain Latin letters, then sounds that take several letters become one symbol of 64. Cyrillic and Latin go the same way, so a name and its plain transliteration are equal by construction.

            - `j` is ж, zh, j, dzh, dj; `h` is х, kh, x, h; `c` is ц, ts, tc, tz; `q` is ч, ch, č, tch; `w` is ш, щ, sh, š, sch, shch.
            - `i` is и, й, ы, y; я and ю are `ia` and `iu`; `ie` is `e`; ё is `e`; ө, ү, ң are `o`, `u`, `n`.
            - What is doubled is written once. Hyphens, dots and spaces are one space. Apostrophes, soft and hard signs are nothing, but keep s'h apart from sh. Marks on letters are dropped where they do not change the sound.
            - č, š, ž say that c is ц and j is й; ğ, ş, ı say that c is ж.
            - A letter of another script is one of 29 further symbols, by its number.

            A patronymic is a root and a form (-ович, -овна, уулу, кызы, bare); a surname is a root and a form (-ов, -ова, -ин, -ский, -зода, "… уулу", bare). A final i and e of the root are left out, so that Али and Алиев have one root. -бек, -бай, -жан belong to the root.
            """)
        .source(
            "ICAO Doc 9303 part 3, section 6 (transliteration of Cyrillic); BGN/PCGN 1979 (Kyrgyz) and 1947 (Russian); ISO 9:1995; GOST 7.79-2000; GOST R 52535.1-2006; order 310 of the Ministry of the Interior of Russia, 1997; before it Russian passports followed French spelling (Serguei, Oulan). How names are made: general knowledge of the languages. Slips in numbers: Verhoeff, Error Detecting Decimal Codes, 1969. PIN: Government Resolution No. 619 of 28 September 2017.")
        .example(
            "spellings of one name",
            "Each line has spellings found in passports, tickets and registers; they fold to one.",
            spellings())
        .example(
            "patronymics",
            "Root and form, in any spelling.",
            table(
                List.of(
                    "Асанович",
                    "Asanovna",
                    "Асан уулу",
                    "Asan kyzy",
                    "Асан бек уулу",
                    "Нурланұлы",
                    "Karim oʻgʻli",
                    "Жумабекович",
                    "Алиевна",
                    "Ильинична",
                    "Асан"),
                name -> Patronymic.of(name).root() + ", " + Patronymic.of(name).form()))
        .example(
            "surnames",
            "Families switch between forms: Асанов in one register is Асан уулу in another, which is also the patronymic's root.",
            table(
                List.of(
                    "Асанов",
                    "Asanova",
                    "Асан уулу",
                    "Жумабеков",
                    "Жумабек",
                    "Токтобаев",
                    "Vyazemskaya",
                    "Вяземский",
                    "Рахмонзода",
                    "Рахмонов",
                    "Ким"),
                name -> Surname.of(name).root() + ", " + Surname.of(name).form()))
        .example(
            "a name in one field",
            "A comma ends the surname; else endings tell; else the first word is the surname. Surname and given name exchanged by a clerk: compare with the exchanged name too.",
            table(
                List.of(
                    "Асанов Бакыт Сыдыкович",
                    "Бакыт Сыдыкович Асанов",
                    "Асан уулу Бакыт",
                    "Асанов Бакыт Асан уулу",
                    "Smith, John Peter",
                    "Бакай Азамат"),
                NamesPageTest::split))
        .example(
            "double and short names",
            "Double names agree if one has all parts of the other, hyphen or not. Short names agree if they may stand for one name; the table is general knowledge, "
                + "`short-names.csv` beside the class.",
            agreements())
        .example(
            "dates of birth",
            "1 January stands for a day not known; day and month are exchanged where two orders are in use.",
            dates())
        .example(
            "PINs",
            "No check digit tells which of two is right. A PIN also states sex and date of birth of its owner.",
            pins())
        .limits(
            """
            Not told apart: ш and щ, и й ы, е э ё ие, о ө, у ү, ж дж, ц тс, doubled letters; Исхаков written Ishakov and Ишаков.
            Not brought together: j for й before a vowel (Tatjana) and ж before a consonant (Nadejda), unless the name has č, š or ž; ъ written ie; ng for ң before a consonant; ch for х or ш (German, French); â, û of ISO 9 after a consonant. Of the name fields of a million made-up records written in Cyrillic and by eight rules for Latin letters, 1 in 1,000 surnames and patronymics and 2 in 1,000 given names fold differently, most of them by one symbol (`./koch synth-records`, seed 1). Matched by encodings (see privacy-preserving-linkage), 240,000 such records give F1 0.9400 in Cyrillic, 0.9401 in Latin and 0.9400 mixed.
            Roots are not checked to be names: Эркин has the root of Эрков. A given name in -ин before a surname without an ending is taken for the surname. The table of short names is not complete.
            """)
        .notWhen(
            "Not to show a name to anybody: the written form is kept for that. Not to tell people's origin.")
        .command(
            "None of its own: linkage uses it. `./koch synth-records` makes up records to measure it with.")
        .isInTheDocuments();
  }

  private static String spellings() {
    return NameFoldingTest.SPELLINGS.stream()
        .map(line -> NameFolding.letters(line.split(" ")[0]) + ": " + line)
        .collect(Collectors.joining("\n"));
  }

  private static String table(List<String> names, UnaryOperator<String> of) {
    return names.stream()
        .map(name -> name + ": " + of.apply(name))
        .collect(Collectors.joining("\n"));
  }

  private static String split(String whole) {
    PersonName name = PersonName.split(whole);
    return "surname %s, given name %s, patronymic %s"
        .formatted(name.surname(), name.givenName(), name.patronymic())
        .replaceAll(" ,", " -,")
        .replaceAll(" $", " -");
  }

  private static String agreements() {
    return doubles("Айгуль-Назира", "Назира")
        + doubles("Нур Бек", "Нурбек")
        + doubles("Айгуль-Назира", "Айгуль-Динара")
        + shorts("Баке", "Бакыт")
        + shorts("Sasha", "Александра")
        + shorts("Баке", "Азамат");
  }

  private static String doubles(String name, String other) {
    boolean agree = DoubleName.agree(NameFolding.letters(name), NameFolding.letters(other));
    return name + " and " + other + ": " + (agree ? "agree\n" : "differ\n");
  }

  private static String shorts(String name, String other) {
    boolean agree = SHORT_NAMES.agree(NameFolding.letters(name), NameFolding.letters(other));
    return name + " and " + other + ": " + (agree ? "agree\n" : "differ\n");
  }

  private static String dates() {
    return levels(
        FieldKind.BIRTH_DATE,
        field -> new BirthDateComparison(field, 0),
        List.of(
            "1990-02-10",
            "1990-02-10",
            "1990-10-02",
            "1990-01-01",
            "1991-02-10",
            "1990-02-01",
            "1990-03-11",
            "1990-08-26",
            "1985-10-23"));
  }

  private static String pins() {
    return levels(
        FieldKind.CODE,
        field -> new CodeComparison(field, 0),
        List.of(
            "20103199000011",
            "20103199000011",
            "20103199000071",
            "20103199000101",
            "20103199000202",
            "20103199012345"));
  }

  /** How the first value and each of the others agree. */
  private static String levels(
      FieldKind kind, Function<Field, Comparison> comparing, List<String> written) {
    ValuesBuilder values = new ValuesBuilder();
    int[] rows = written.stream().mapToInt(value -> code(values, kind, value)).toArray();
    Field field = new Field("field", kind, values.build(), new int[written.size()]);
    Comparison comparison = comparing.apply(field);
    return IntStream.range(1, rows.length)
        .mapToObj(
            other ->
                written.get(0)
                    + " and "
                    + written.get(other)
                    + ": "
                    + comparison.levels().get(comparison.level(rows, 0, other, new Scratch()) - 1))
        .collect(Collectors.joining("\n"));
  }

  private static int code(ValuesBuilder values, FieldKind kind, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    byte[] folded = Folding.fold(kind, utf8, 0, utf8.length);
    return values.code(folded, 0, folded.length);
  }
}
