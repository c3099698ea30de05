package kg.koch.app.outliers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import kg.koch.app.outliers.OutlierFile.Found;
import kg.koch.publish.bundle.Language;

/** What is said of counts that stand out, in one language. */
final class OutlierTexts {

  private final Properties texts = new Properties();

  OutlierTexts(Language language) {
    String resource = "/outliers/texts_" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(OutlierTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  String of(String key, Object... values) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
  }

  String sentence(Found found) {
    boolean isLow = found.count() < found.judgement().least();
    double bound = isLow ? found.judgement().least() : found.judgement().most();
    return of(
        isLow ? "low" : "high",
        found.period(),
        found.group(),
        found.count(),
        number(bound),
        number(found.judgement().expected()));
  }

  /** To tenths, without a needless zero. */
  static String number(double number) {
    return BigDecimal.valueOf(number)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
