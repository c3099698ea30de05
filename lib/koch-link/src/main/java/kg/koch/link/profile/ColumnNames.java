package kg.koch.link.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kg.koch.link.record.FieldKind;

/** What a column's name says of its content, in English, Russian and Kyrgyz. */
final class ColumnNames {

  private static final Map<FieldKind, Pattern> WORDS = words();
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\b(id|ids|uuid|guid|key|rowid|row|cluster|entity|ent|truth|ground|label|match|record)\\b");

  private ColumnNames() {}

  private static Map<FieldKind, Pattern> words() {
    Map<FieldKind, Pattern> words = new LinkedHashMap<>();
    words.put(FieldKind.EMAIL, any("e ?mail|mail|почта"));
    words.put(FieldKind.PHONE, any("phone|telephone|tel|mobile|cell|телефон"));
    words.put(FieldKind.POSTCODE, any("post ?code|postal|zip|индекс"));
    words.put(
        FieldKind.DOCUMENT,
        any(
            "pin|inn|ssn|soc sec|social security|insurance|passport|document|doc|national id|tax"
                + "|nhs|licence|license|пин|инн|паспорт|документ|снилс"));
    words.put(
        FieldKind.BIRTH_DATE,
        any("dob|birth ?date|date ?of ?birth|birth ?day|born|дата рождения|туулган ?күнү"));
    words.put(FieldKind.SEX, any("sex|gender|пол|жынысы?"));
    words.put(FieldKind.DATE, any("date|day|time|дата|күнү"));
    words.put(
        FieldKind.OCCUPATION, any("occupation|job|profession|trade|профессия|занятие|кесиби?"));
    words.put(
        FieldKind.ADDRESS, any("address|street|addr|house|адрес|улица|дом|дареги?|көчөсү?|үй"));
    words.put(
        FieldKind.PLACE,
        any(
            "place|city|town|suburb|district|region|oblast|rayon|village|state|province|county"
                + "|country|citizenship|area|место|город|район|область|село|страна|гражданство"
                + "|шаары?|айылы?|облусу?|району|өлкө|жарандыгы?"));
    words.put(FieldKind.PATRONYMIC, any("patronymic|middle|father|отчество|атасынын аты"));
    words.put(FieldKind.SURNAME, any("surname|last|family|maiden|фамилиясы?|фамилия"));
    words.put(FieldKind.GIVEN_NAME, any("given|first|forename|christian|имя|аты|ысымы?"));
    words.put(FieldKind.FULL_NAME, any("full ?name|name|фио|аты жөнү"));
    words.put(FieldKind.NUMBER, any("amount|price|sum|value|total|сумма|цена"));
    words.put(FieldKind.TEXT, any("memo|text|note|description|title|текст|примечание"));
    return words;
  }

  private static Pattern any(String words) {
    return Pattern.compile(
        "(?<![\\p{L}])(" + words + ")(?![\\p{L}])",
        Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  }

  /** The kind the name says, if it says one. */
  static Optional<FieldKind> kind(String column) {
    String name = plain(column);
    List<FieldKind> said =
        WORDS.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(name).find())
            .map(Map.Entry::getKey)
            .toList();
    return said.containsAll(List.of(FieldKind.GIVEN_NAME, FieldKind.SURNAME))
        ? Optional.of(FieldKind.FULL_NAME)
        : said.stream().findFirst();
  }

  /** True for names of columns that say which record or which person it is: they are never used. */
  static boolean isAnswer(String column) {
    return ANSWER.matcher(plain(column)).find();
  }

  private static String plain(String column) {
    return column
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
