package kg.koch.portal.profile;

import java.util.List;
import java.util.Locale;
import kg.koch.portal.page.Labels;
import kg.koch.portal.words.Numbers;
import kg.koch.portal.words.Periods;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;

/** Codes and figures in the words and digits of a language. */
record Words(Texts texts) {

  private static final int SHARE_DECIMALS = 1;

  Language language() {
    return texts.language();
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  String say(Text text) {
    return text.in(language());
  }

  String period(String code) {
    return Periods.write(code, texts);
  }

  /** A code of a table's dimension. */
  String code(TableMetadata table, String dimension, String code) {
    return isTime(dimension) ? period(code) : say(table.dimension(dimension).label(code));
  }

  private static boolean isTime(String dimension) {
    return dimension.equals("TIME_PERIOD") || dimension.equals("VINTAGE");
  }

  String count(long number) {
    return new Numbers(language()).write(number, 0);
  }

  /** A share from 0 to 1 as per cent, without the sign. */
  String percent(double share) {
    return new Numbers(language()).write(share * 100, SHARE_DECIMALS);
  }

  /** A figure of the table, with its interval where one is published. */
  String figure(CellSum sum, TableMetadata table) {
    return switch (sum.state()) {
      case SHOWN -> shown(sum, table);
      case HIDDEN -> say("table.hidden");
      case IMPRECISE -> say("table.imprecise");
      case ABSENT -> "–";
    };
  }

  private String shown(CellSum sum, TableMetadata table) {
    Numbers numbers = new Numbers(language());
    int decimals = Labels.decimals(table);
    String value = numbers.write(sum.value(), decimals);
    return sum.interval() == null
        ? value
        : say(
            "profile.interval",
            value,
            numbers.write(sum.interval().lower(), decimals),
            numbers.write(sum.interval().upper(), decimals));
  }

  String plain(double value, int decimals) {
    return new Numbers(language()).write(value, decimals);
  }

  /** The signs beside a figure: p, e or u by its status, * if its period is open. */
  static String sign(CellSum sum) {
    boolean marked = sum.isShown() && List.of("P", "E", "U").contains(sum.status());
    String status = marked ? sum.status().toLowerCase(Locale.ROOT) : "";
    return sum.isShown() && sum.open() ? status + "*" : status;
  }
}
