package kg.koch.app.workspace.internal.review;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;

/** Compares what is written in one field of two records, for the eye. */
final class FieldComparison {

  private FieldComparison() {}

  /** The fields that at least one of the two records has. */
  static List<ComparedField> of(List<WrittenValue> values) {
    return values.stream()
        .filter(one -> !(one.writtenLeft().isEmpty() && one.writtenRight().isEmpty()))
        .map(FieldComparison::of)
        .toList();
  }

  private static ComparedField of(WrittenValue value) {
    String left = Normalizer.normalize(value.writtenLeft(), Normalizer.Form.NFC);
    String right = Normalizer.normalize(value.writtenRight(), Normalizer.Form.NFC);
    if (left.equals(right)) {
      return plain(value.name(), "=", "same", left, right);
    }
    if (left.isEmpty() || right.isEmpty()) {
      return plain(value.name(), "∅", "missing", left, right);
    }
    boolean spelled = isSpelledOtherwise(left, right);
    String sign = spelled ? "≈" : "≠";
    String likeness = spelled ? "spelled" : "different";
    WrittenScript first = WrittenScript.of(left);
    WrittenScript second = WrittenScript.of(right);
    boolean scripts =
        first != second && first != WrittenScript.OTHER && second != WrittenScript.OTHER;
    if (!scripts) {
      List<List<Piece>> pieces = Differences.between(left, right);
      return new ComparedField(value.name(), sign, likeness, pieces.get(0), pieces.get(1), "", "");
    }
    // Letter by letter everything differs between scripts; marked is what differs as it is read.
    return new ComparedField(
        value.name(),
        sign,
        likeness,
        List.of(new Piece(left, !spelled)),
        List.of(new Piece(right, !spelled)),
        first.label(),
        second.label());
  }

  private static ComparedField plain(
      String name, String sign, String likeness, String left, String right) {
    return new ComparedField(name, sign, likeness, pieceOf(left), pieceOf(right), "", "");
  }

  private static List<Piece> pieceOf(String text) {
    return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
  }

  /** True if both are read as one name, date or number. */
  private static boolean isSpelledOtherwise(String left, String right) {
    return Stream.of(FieldKind.TEXT, FieldKind.DATE, FieldKind.CODE)
        .anyMatch(kind -> isReadAlike(kind, left, right));
  }

  private static boolean isReadAlike(FieldKind kind, String left, String right) {
    byte[] first = folded(kind, left);
    byte[] second = folded(kind, right);
    return first.length > 0 && Arrays.equals(first, second);
  }

  private static byte[] folded(FieldKind kind, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return Folding.fold(kind, bytes, 0, bytes.length);
  }
}
