package kg.koch.link.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; the results of its example are computed here. */
class PrivacyPageTest {

  private static final List<List<String>> OTHERS =
      List.of(
          List.of("ASANOV", "Bakyt", "1990-02-10", "M"),
          List.of("Асанв", "Бакыт", "1990-02-10", "M"),
          List.of("Асанов", "Бакыт", "1990-10-02", "M"),
          List.of("Асанова", "Бермет", "1990-02-10", "F"),
          List.of("Ким", "Ольга", "1955-11-29", "F"));

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("privacy-preserving-linkage", "Linkage with a partner without names")
        .answers(
            "Who is in the files of two countries, where neither may show the other its people's names: who left one and is resident in the other, for mirror statistics by person.")
        .formula(
            """
            Each side, for each record: a name is folded (see names) and taken apart into pairs of letters with a mark at both ends; a date into digits with their places; a code stays whole. Each of these tokens sets h bits of a filter of m bits. Their places are 32-bit numbers, read one after another from

                HMAC-SHA256(key, "koch encoding token", field, token, block)     modulo m

            with a new block after every eight. Similarity of two records with a and b ones, c in common:

                Dice = 2 c / (a + b)

            Variants: *plain*; *balanced* (the bits and their opposites, 2 m, in an order that follows from the key: every record has m ones); *folded* (first half exclusive-or second half, m / 2).

            Candidates are pairs that agree in all bits of one of several samples of bits; size and number of samples follow from the share of ones, the number of records and the threshold, for a miss of about 2 % at the threshold itself. Above the threshold the most similar pair is taken first, each record once.
            """)
        .source(
            "Schnell, Bachteler and Reiher (2009), BMC Medical Informatics and Decision Making 9:41; the same (2011), German RLC WP-GRLC-2011-02 (CLK); Schnell and Borgs (2016), ICDMW (balanced filters); Schnell and Borgs (2016), German RLC (XOR-folding); Niedermeyer, Steinmetzer, Kroll and Schnell (2014), Journal of Privacy and Confidentiality 6(2) (against double hashing); Indyk and Motwani (1998), STOC (samples of bits); RFC 2104 (HMAC).")
        .example(
            "one person and five others",
            "Асанов Бакыт, born 1990-02-10, M (made up), under the usual settings: 1,024 bits; surname and given name 15 bits a pair of letters, date 20 a digit, sex 8. Dice with each of the others:",
            dice())
        .section(
            "Attack model",
            """
            Three parties: two sides with the key, and one that matches, with the encodings and without the key. Each does what was agreed and looks at all it gets.

            - **Who matches must not have the key.** With it any name and date can be encoded and looked up: the whole population in minutes. If one side matches, the other's encodings are open to it.
            - Without the key, an HMAC-SHA256 is not undone. What can be tried is *frequency*: the commonest names make the commonest bit patterns (Kuzu, Kantarcioglu, Durham and Malin, PETS 2011; Niedermeyer et al. 2014; Christen, Vidanage, Ranbaduge and Schnell, PAKDD 2018). One filter for all fields, places from bytes of their own, and the balanced and folded variants make it harder; none makes it impossible.
            - Similarities between all pairs of a file can be laid over those of a list of people (Vidanage, Christen, Ranbaduge and Schnell, CIKM 2020). This works against every encoding that keeps similarity, also these.
            - Hence: encodings are personal data. A new key for each exchange; encodings deleted once matched; of the result only ids leave, and ids are numbers made up for the exchange.
            - A fingerprint in the file tells that two files were made alike. It is an HMAC too, of the settings, and gives nothing away.
            """)
        .section("How well it matches", measured())
        .limits(
            "Weights are the bits a token sets, chosen by hand: no rare name counts more than a common one. One threshold for all. Married names, changed given names and missing dates are lost. Low thresholds bring every record near every other, and take time and memory accordingly.")
        .notWhen(
            "Not where names may be compared: ordinary linkage is better and explains itself. Not as anonymisation: files of encodings must not be published.")
        .command(
            """
            Each side, with the same key and settings: `./koch encode FILE --key-file KEY --out ENCODED`. Who matches: `./koch match-encoded LEFT RIGHT --threshold 0.88`. A key: `openssl rand -hex 32`.
            """)
        .isInTheDocuments();
  }

  /** Measured with records of koch-synth, which this library cannot use. */
  private static String measured() {
    return """
        60,000 made-up records of 30,000 persons, names in Cyrillic or Latin at random (`./koch synth-records --persons 30000 --records 60000 --seed 5 --script mixed`), parted so that 17,095 persons are on both sides of 23,548 and 23,547 records, with all their errors, missing fields and married names. Surname, given name, date of birth and sex. The thresholds were read off this truth, so others will do a little worse.

        | variant | threshold | precision | recall | F1 |
        |---|---|---|---|---|
        | plain | 0.84 | 0.9857 | 0.9230 | 0.9533 |
        | balanced | 0.88 | 0.9777 | 0.9328 | 0.9548 |
        | folded | 0.80 | 0.9900 | 0.9187 | 0.9530 |

        The larger the files, the more strangers are alike: of 240,000 records of 120,000 persons, parted so, at the same thresholds, F1 is 0.940, 0.935 and 0.943. It is the same to 0.0001 with all names in Cyrillic, all in Latin letters, or mixed.
        """;
  }

  private static String dice() {
    StringBuilder text = new StringBuilder(String.format("%-38s", "the other record"));
    for (EncodingVariant variant : EncodingVariant.values()) {
      text.append(String.format(Locale.ROOT, "%10s", variant));
    }
    for (List<String> other : OTHERS) {
      text.append(String.format(Locale.ROOT, "\n%-38s", String.join(" ", other)));
      for (EncodingVariant variant : EncodingVariant.values()) {
        text.append(String.format(Locale.ROOT, "%10.3f", dice(variant, other)));
      }
    }
    text.append("\nones of the first record, plain: ");
    long[] plain = RecordEncoderTest.encoded(EncodingVariant.PLAIN, 7, RecordEncoderTest.ASANOV);
    return text.append(Arrays.stream(plain).boxed().collect(Collectors.summingInt(Long::bitCount)))
        .toString();
  }

  private static double dice(EncodingVariant variant, List<String> other) {
    Encodings file = new Encodings("example");
    file.add("0", RecordEncoderTest.encoded(variant, 7, RecordEncoderTest.ASANOV));
    file.add("1", RecordEncoderTest.encoded(variant, 7, other));
    return file.dice(0, file, 1);
  }
}
