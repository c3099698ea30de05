package kg.koch.link.profile;

import java.nio.charset.StandardCharsets;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.RawColumn;

/**
 * What the content of a column looks like, from its distinct values (a sample of them where there
 * are many).
 *
 * @param distinct values
 * @param present records that have one
 * @param dates share of the values that are days
 * @param numbers share that are numbers
 * @param fractions share that are numbers with a decimal point
 * @param atSigns share with an at sign
 * @param digits share that have digits
 * @param words on average
 */
record ColumnContent(
    int distinct,
    long present,
    double dates,
    double numbers,
    double fractions,
    double atSigns,
    double digits,
    double words) {

  private static final int SAMPLE = 2_000;

  static ColumnContent of(RawColumn column) {
    int distinct = column.texts().size();
    int step = Math.max(1, distinct / SAMPLE);
    double[] found = new double[6];
    double looked = 0;
    for (int code = 1; code <= distinct; code += step) {
      byte[] bytes = column.texts().get(code);
      String text =
          new String(bytes, 0, Math.min(bytes.length, Folding.LONGEST), StandardCharsets.UTF_8);
      boolean number = TextContent.isNumber(text);
      found[0] += Folding.fold(FieldKind.DATE, bytes, 0, bytes.length).length == 8 ? 1 : 0;
      found[1] += number ? 1 : 0;
      found[2] += number && (text.indexOf('.') >= 0 || text.indexOf(',') >= 0) ? 1 : 0;
      found[3] += text.indexOf('@') >= 0 ? 1 : 0;
      found[4] += TextContent.hasDigit(text) ? 1 : 0;
      found[5] += TextContent.words(text);
      looked++;
    }
    long present = 0;
    for (int code : column.codes()) {
      present += code == 0 ? 0 : 1;
    }
    double all = Math.max(1, looked);
    return new ColumnContent(
        distinct,
        present,
        found[0] / all,
        found[1] / all,
        found[2] / all,
        found[3] / all,
        found[4] / all,
        found[5] / all);
  }
}
