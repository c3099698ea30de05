package kg.koch.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import kg.koch.catalog.Catalog;

/**
 * A month of made-up border crossings as a register delivers them, in CSV: about one row in eighty
 * breaks a rule, so that every rule has work.
 */
final class MadeUpBorder {

  static final String PERIOD = "2024-03";
  static final String SOURCE = "border-crossings";

  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";
  private static final int DAYS = 31;
  private static final int BIRTH_DAYS = 29_000;

  private final SplittableRandom random = new SplittableRandom(20_240_301);
  private final List<String> countries;
  private final List<String> checkpoints;
  private String before = "";

  MadeUpBorder(Catalog catalog) {
    this.countries =
        catalog.acceptedCodes(catalog.source(SOURCE).fields().get(2)).stream().sorted().toList();
    this.checkpoints =
        catalog.acceptedCodes(catalog.source(SOURCE).fields().get(7)).stream().sorted().toList();
  }

  void write(Path file, long rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      for (long row = 0; row < rows; row++) {
        out.write(row(row).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private String row(long number) {
    if (number % 5_000 == 4_999) {
      return before;
    }
    boolean isWoman = random.nextBoolean();
    LocalDate born = LocalDate.ofEpochDay(-12_000L + random.nextInt(BIRTH_DAYS));
    String pin = random.nextInt(5) == 0 ? "" : pin(isWoman, born);
    String sex = (number % 3_000 == 2_999) != isWoman ? "F" : "M";
    String country = number % 100 == 99 ? "ZZZ" : one(countries);
    int day = number % 1_000 == 999 ? 32 : 1 + random.nextInt(DAYS);
    before =
        pin
            + (",A%08d,".formatted(number))
            + one(countries)
            + ','
            + sex
            + ','
            + born
            + ",2024-03-%02dT%02d:%02d:%02d,"
                .formatted(day, random.nextInt(24), random.nextInt(60), random.nextInt(60))
            + (random.nextBoolean() ? "A," : "D,")
            + one(checkpoints)
            + ','
            + country
            + '\n';
    return before;
  }

  private String pin(boolean isWoman, LocalDate born) {
    return "%d%02d%02d%04d%05d"
        .formatted(
            isWoman ? 1 : 2,
            born.getDayOfMonth(),
            born.getMonthValue(),
            born.getYear(),
            random.nextInt(100_000));
  }

  private String one(List<String> codes) {
    return codes.get(random.nextInt(codes.size()));
  }
}
