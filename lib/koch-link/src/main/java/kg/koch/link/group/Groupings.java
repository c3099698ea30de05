package kg.koch.link.group;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kg.koch.link.name.NameFolding;
import kg.koch.link.name.Patronymic;
import kg.koch.link.name.PatronymicForm;
import kg.koch.link.name.Surname;
import kg.koch.link.name.SurnameForm;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Folding;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Values;

/**
 * The groupings a column gives, told from its kind and its distinct values. A column whose values
 * are nearly all different, or that has one group only, gives none.
 */
public final class Groupings {

  private static final int MOST_GROUPS = 10;

  /** Places with more distinct values than that are addresses. */
  private static final int MOST_PLACES = 50_000;

  private static final List<String> NAME_FORMS =
      List.of(Grouping.MISSING, "slavic-form", "turkic-form", "zoda-form", "bare-form");

  private final RawColumn raw;
  private final FoldedColumn folded;
  private final RecordOrder order;

  private Groupings(RawColumn raw, FoldedColumn folded, RecordOrder order) {
    this.raw = raw;
    this.folded = folded;
    this.order = order;
  }

  /**
   * The groupings of a column.
   *
   * @param folded the same column, folded as its kind wants
   */
  public static List<Grouping> of(RawColumn raw, FoldedColumn folded, RecordOrder order) {
    return new Groupings(raw, folded, order)
        .all().stream()
            .filter(one -> IntStream.range(0, one.groups().length).anyMatch(differs(one)))
            .toList();
  }

  private static IntPredicate differs(Grouping one) {
    return record -> one.groups()[record] != one.groups()[0];
  }

  private List<Grouping> all() {
    FieldKind kind = folded.field().kind();
    return switch (kind) {
      case SURNAME -> List.of(script(), form(letters -> of(Surname.ofLetters(letters).form())));
      case PATRONYMIC -> List.of(form(letters -> of(Patronymic.ofLetters(letters).form())));
      case FULL_NAME -> List.of(script());
      case SEX -> List.of(sex());
      case BIRTH_DATE -> List.of(newYear());
      case DOCUMENT -> List.of(shapes());
      case PLACE, CATEGORY, CODE, TEXT -> places();
      case GIVEN_NAME, DATE, PHONE, EMAIL, POSTCODE, ADDRESS, OCCUPATION, NUMBER, IGNORED ->
          List.of();
    };
  }

  private Grouping script() {
    byte[] scripts = NameScript.of(raw.texts());
    byte[] groups = new byte[raw.codes().length];
    for (int record = 0; record < groups.length; record++) {
      groups[record] = scripts[raw.codes()[order.rows()[record]]];
    }
    return new Grouping(raw.name(), GroupingKind.SCRIPT, NameScript.NAMES, groups);
  }

  private Grouping form(ToIntFunction<String> form) {
    Values values = folded.field().values();
    return byFolded(
        GroupingKind.NAME_FORM,
        NAME_FORMS,
        code -> (byte) form.applyAsInt(NameFolding.letters(values.get(code))));
  }

  private static int of(SurnameForm form) {
    return switch (form) {
      case SLAVIC_FEMALE, SLAVIC -> 1;
      case UULU, KYZY -> 2;
      case ZODA -> 3;
      case BARE -> 4;
    };
  }

  private static int of(PatronymicForm form) {
    return switch (form) {
      case OVICH, OVNA -> 1;
      case UULU, KYZY -> 2;
      case BARE -> 4;
    };
  }

  private Grouping sex() {
    Values values = folded.field().values();
    return byFolded(
        GroupingKind.SEX,
        List.of(Grouping.MISSING, "female", "male", Grouping.OTHER),
        code -> {
          String shown = Folding.shown(folded.field().kind(), values.get(code));
          return (byte) (shown.equals("f") ? 1 : shown.equals("m") ? 2 : 3);
        });
  }

  private Grouping newYear() {
    Values values = folded.field().values();
    return byFolded(
        GroupingKind.NEW_YEAR_BIRTH,
        List.of(Grouping.MISSING, "first-of-january", "other-day"),
        code -> {
          String shown = Folding.shown(folded.field().kind(), values.get(code));
          return (byte) (shown.endsWith("0101") ? 1 : 2);
        });
  }

  private Grouping shapes() {
    NumberShape.Shapes shapes = NumberShape.of(raw.texts());
    return mostFrequent(
        GroupingKind.NUMBER_SHAPE,
        codes(record -> shapes.codes()[raw.codes()[order.rows()[record]]]),
        shapes.shapes().size(),
        code -> text(shapes.shapes(), code));
  }

  private List<Grouping> places() {
    List<Grouping> groupings = new ArrayList<>();
    int distinct = folded.field().values().size();
    if (distinct > MOST_PLACES) {
      return groupings;
    }
    Settlement.of(raw, order).ifPresent(groupings::add);
    if (distinct <= 2 * MOST_GROUPS) {
      String[] written = written();
      groupings.add(mostFrequent(GroupingKind.VALUE, folded.codes(), distinct, c -> written[c]));
    } else {
      CodePrefix.of(folded)
          .ifPresent(
              prefix ->
                  groupings.add(
                      mostFrequent(
                          GroupingKind.VALUE,
                          codes(record -> prefix.codes()[folded.codes()[record]]),
                          prefix.prefixes().size(),
                          code -> text(prefix.prefixes(), code) + "…")));
    }
    return groupings;
  }

  /** By folded code the written text that most records have, of several the first in order. */
  private String[] written() {
    int[] counts = new int[raw.texts().size() + 1];
    int[] foldedOf = new int[counts.length];
    for (int record = 0; record < folded.codes().length; record++) {
      int text = raw.codes()[order.rows()[record]];
      counts[text]++;
      foldedOf[text] = folded.codes()[record];
    }
    int[] best = new int[folded.field().values().size() + 1];
    for (int text = 1; text < counts.length; text++) {
      int of = foldedOf[text];
      boolean more = counts[text] > counts[best[of]];
      boolean same = counts[text] == counts[best[of]] && best[of] != 0;
      if (more || same && raw.texts().compare(text, best[of]) < 0) {
        best[of] = text;
      }
    }
    String[] written = new String[best.length];
    Arrays.setAll(written, code -> best[code] == 0 ? "" : text(raw.texts(), best[code]));
    return written;
  }

  private Grouping byFolded(GroupingKind kind, List<String> names, IntFunction<Byte> group) {
    byte[] ofCode = new byte[folded.field().values().size() + 1];
    for (int code = 1; code < ofCode.length; code++) {
      ofCode[code] = group.apply(code);
    }
    byte[] groups = new byte[folded.codes().length];
    for (int record = 0; record < groups.length; record++) {
      groups[record] = ofCode[folded.codes()[record]];
    }
    return new Grouping(raw.name(), kind, names, groups);
  }

  private Grouping mostFrequent(
      GroupingKind kind, int[] codeOf, int distinct, IntFunction<String> name) {
    int[] counts = new int[distinct + 1];
    for (int code : codeOf) {
      counts[code]++;
    }
    List<Integer> codes =
        IntStream.rangeClosed(1, distinct)
            .boxed()
            .sorted(
                Comparator.comparing((Integer code) -> -counts[code]).thenComparing(name::apply))
            .limit(MOST_GROUPS)
            .toList();
    byte[] ofCode = new byte[distinct + 1];
    Arrays.fill(ofCode, 1, ofCode.length, (byte) (codes.size() + 1));
    List<String> names = new ArrayList<>(List.of(Grouping.MISSING));
    for (int code : codes) {
      ofCode[code] = (byte) names.size();
      names.add(name.apply(code));
    }
    names.add(Grouping.OTHER);
    byte[] groups = new byte[codeOf.length];
    for (int record = 0; record < groups.length; record++) {
      groups[record] = ofCode[codeOf[record]];
    }
    return new Grouping(raw.name(), kind, names, groups);
  }

  /** Looked up once: records lie in another order than rows, and each look waits for memory. */
  private int[] codes(IntUnaryOperator codeOf) {
    int[] codes = new int[order.rows().length];
    Arrays.setAll(codes, codeOf);
    return codes;
  }

  private static String text(Values values, int code) {
    return new String(values.get(code), StandardCharsets.UTF_8);
  }
}
