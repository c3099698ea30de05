package kg.koch.link.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.link.compare.BirthDateComparison;
import kg.koch.link.compare.CodeComparison;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.DateComparison;
import kg.koch.link.compare.EqualityComparison;
import kg.koch.link.compare.NameComparison;
import kg.koch.link.compare.NameForms;
import kg.koch.link.compare.NumberComparison;
import kg.koch.link.compare.SurnameComparison;
import kg.koch.link.compare.TextComparison;
import kg.koch.link.compare.WordsComparison;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Records;
import kg.koch.link.record.WordLists;

/** How the fields of records are compared, by their kinds. */
public final class Comparisons {

  private Comparisons() {}

  /** One comparison a field. */
  public static List<Comparison> of(Records records) {
    List<Field> fields = records.fields();
    Map<Integer, WordLists> words = new HashMap<>();
    for (int column = 0; column < fields.size(); column++) {
      if (fields.get(column).kind().isWords()) {
        words.put(column, WordLists.of(fields.get(column)));
      }
    }
    NameForms names = new NameForms();
    Map<Integer, NameForms.Forms> forms = new HashMap<>();
    for (int column = 0; column < fields.size(); column++) {
      if (fields.get(column).kind().isSingleName()) {
        forms.put(column, names.of(fields.get(column)));
      }
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (int column = 0; column < fields.size(); column++) {
      if (fields.get(column).kind() != FieldKind.IGNORED) {
        comparisons.add(comparison(fields, column, words, forms));
      }
    }
    return comparisons;
  }

  private static Comparison comparison(
      List<Field> fields,
      int column,
      Map<Integer, WordLists> words,
      Map<Integer, NameForms.Forms> forms) {
    Field field = fields.get(column);
    return switch (field.kind()) {
      case GIVEN_NAME, SURNAME, PATRONYMIC ->
          name(
              fields,
              column,
              Objects.requireNonNull(forms.get(column)),
              otherNames(fields, column, words, forms));
      case BIRTH_DATE -> new BirthDateComparison(field, column);
      case DATE -> new DateComparison(field, column);
      case DOCUMENT, PHONE, POSTCODE, CODE -> new CodeComparison(field, column);
      case EMAIL -> new TextComparison(field, column, 0.95, 0.85);
      case NUMBER -> new NumberComparison(field, column);
      case SEX, CATEGORY -> new EqualityComparison(field, column);
      case FULL_NAME, ADDRESS, PLACE, OCCUPATION, TEXT ->
          new WordsComparison(field, column, Objects.requireNonNull(words.get(column)));
      case IGNORED -> throw new IllegalArgumentException("Expected a field to compare");
    };
  }

  private static Comparison name(
      List<Field> fields,
      int column,
      NameForms.Forms forms,
      List<NameComparison.OtherNames> others) {
    Field field = fields.get(column);
    int sex = fields.stream().map(Field::kind).toList().indexOf(FieldKind.SEX);
    return field.kind() == FieldKind.SURNAME && sex >= 0
        ? new SurnameComparison(field, column, forms, others, fields.get(sex), sex)
        : new NameComparison(field, column, forms, others);
  }

  private static List<NameComparison.OtherNames> otherNames(
      List<Field> fields,
      int column,
      Map<Integer, WordLists> words,
      Map<Integer, NameForms.Forms> forms) {
    List<NameComparison.OtherNames> others = new ArrayList<>();
    for (int other = 0; other < fields.size(); other++) {
      FieldKind kind = fields.get(other).kind();
      if (other != column && (kind.isSingleName() || kind == FieldKind.FULL_NAME)) {
        others.add(
            new NameComparison.OtherNames(
                other, fields.get(other), words.get(other), forms.get(other)));
      }
    }
    return others;
  }
}
