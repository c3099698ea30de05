package kg.koch.link.profile;

import java.util.Optional;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.RawColumn;

/**
 * What is proposed for a column.
 *
 * @param why a sentence on what it was told from
 */
public record ColumnProfile(String name, FieldKind kind, String why, int distinct, double missing) {

  /** More than this share of dates, numbers or the like makes a column one of them. */
  private static final double MOST = 0.8;

  private static final int HANDFUL = 5;

  /** What a column holds by its name alone, in English, Russian or Kyrgyz, if that is said. */
  public static Optional<FieldKind> kindByName(String column) {
    return ColumnNames.kind(column);
  }

  /** The same for a column in which matches agree no more often than other pairs. */
  public ColumnProfile saysNothing() {
    return new ColumnProfile(
        name, FieldKind.IGNORED, "it says nothing of who it is", distinct, missing);
  }

  /** Profiles a column of a file. */
  public static ColumnProfile of(RawColumn column) {
    ColumnContent content = ColumnContent.of(column);
    double rows = Math.max(1, column.codes().length);
    double missing = 1 - content.present() / rows;
    Optional<FieldKind> named = ColumnNames.kind(column.name());
    FieldKind kind;
    String why;
    if (content.distinct() < 2) {
      kind = FieldKind.IGNORED;
      why = content.distinct() == 0 ? "it is empty" : "it has one value only";
    } else if (named.filter(one -> fits(one, content)).isPresent()) {
      kind = refined(named.get(), content);
      why = "its name and its content";
    } else if (ColumnNames.isAnswer(column.name())) {
      kind = FieldKind.IGNORED;
      why = "its name says which record or person it is";
    } else if (isRowNumber(content)) {
      kind = FieldKind.IGNORED;
      why = "a number that every row has for itself";
    } else {
      kind = byContent(content);
      why = "its content";
    }
    return new ColumnProfile(column.name(), kind, why, content.distinct(), missing);
  }

  private static boolean fits(FieldKind named, ColumnContent content) {
    return switch (named) {
      case BIRTH_DATE, DATE -> content.dates() > MOST;
      case NUMBER -> content.numbers() > MOST;
      case EMAIL -> content.atSigns() > 0.5;
      case PHONE, POSTCODE, DOCUMENT -> content.digits() > 0.5;
      case SEX -> content.distinct() <= 12;
      case GIVEN_NAME, SURNAME, PATRONYMIC, FULL_NAME, OCCUPATION -> content.numbers() < 0.5;
      case ADDRESS, PLACE, TEXT, CODE, CATEGORY, IGNORED -> true;
    };
  }

  private static FieldKind refined(FieldKind named, ColumnContent content) {
    boolean words = named == FieldKind.ADDRESS || named == FieldKind.PLACE;
    return words && (content.numbers() > 0.5 || content.digits() > MOST && content.words() < 1.5)
        ? FieldKind.CODE
        : named;
  }

  private static boolean isRowNumber(ColumnContent content) {
    return content.numbers() == 1
        && content.fractions() == 0
        && content.distinct() == content.present();
  }

  private static FieldKind byContent(ColumnContent content) {
    if (content.dates() > MOST) {
      return FieldKind.DATE;
    }
    if (content.atSigns() > 0.5) {
      return FieldKind.EMAIL;
    }
    if (content.numbers() > MOST && content.fractions() > 0.1) {
      return FieldKind.NUMBER;
    }
    if (content.distinct() <= HANDFUL) {
      return FieldKind.CATEGORY;
    }
    return content.digits() > MOST && content.words() < 1.5 ? FieldKind.CODE : FieldKind.TEXT;
  }
}
