package kg.koch.app.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kg.koch.engine.dataset.Datasets;

/** Looks for the PINs of a country's deliveries, as text and as numbers, in all other files. */
final class PinSearch {

  private static final int DIGITS = 14;
  private static final Pattern PIN = Pattern.compile("(?<!\\d)[12]\\d{13}(?!\\d)");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{14,}");

  private final Set<String> pins = new HashSet<>();
  private final Path spill;

  PinSearch(Path deliveries, Path spill) {
    this.spill = spill;
    for (Path file : filesUnder(deliveries)) {
      Matcher matcher = PIN.matcher(text(file));
      while (matcher.find()) {
        pins.add(matcher.group());
      }
    }
  }

  List<String> pins() {
    return pins.stream().sorted().toList();
  }

  /** The files a PIN is found in, but for those of the folders left out. */
  List<String> filesWithPins(Path root, Set<String> leftOut) {
    return filesUnder(root).stream()
        .filter(file -> !leftOut.contains(root.relativize(file).getName(0).toString()))
        .filter(this::hasPin)
        .map(file -> root.relativize(file).toString())
        .toList();
  }

  private boolean hasPin(Path file) {
    return file.toString().endsWith(".parquet")
        ? contents(file).stream().anyMatch(this::namesPin) || namesPin(text(file))
        : namesPin(text(file));
  }

  /** Every window of 14 digits is compared, so that a PIN inside a longer number is found too. */
  private boolean namesPin(String text) {
    Matcher matcher = LONG_NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group();
      for (int at = 0; at + DIGITS <= digits.length(); at++) {
        if (pins.contains(digits.substring(at, at + DIGITS))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The distinct values of every column, decoded; fractions as whole numbers too. */
  private List<String> contents(Path file) {
    List<String> values = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      String table = Datasets.parquet(file);
      for (String column :
          texts(datasets, "SELECT column_name FROM (DESCRIBE SELECT * FROM " + table + ")")) {
        String quoted = "\"" + column + "\"";
        values.addAll(
            texts(datasets, "SELECT DISTINCT CAST(" + quoted + " AS VARCHAR) FROM " + table));
        values.addAll(
            texts(
                datasets,
                "SELECT DISTINCT CAST(TRY_CAST(CAST("
                    + quoted
                    + " AS VARCHAR) AS HUGEINT) AS VARCHAR) FROM "
                    + table));
      }
    }
    return values;
  }

  private static List<String> texts(Datasets datasets, String sql) {
    List<String> texts = new ArrayList<>();
    datasets.read(
        sql,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            texts.add(String.valueOf(chunk.getText(0, row)));
          }
        });
    return texts;
  }

  private static List<Path> filesUnder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Byte by byte, so that digits are found in any file. */
  private static String text(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
