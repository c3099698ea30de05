package kg.koch.app.publish.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.check.BuiltInRules;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Text;

/** What the rules that fired ask the supplier to do. */
final class RuleInstructions {

  private static final Map<String, Text> BUILT_IN =
      Map.of(
          BuiltInRules.FIELD_COUNT,
          new Text(
              "Ар бир сапта аталыштар сабындагыдай сандагы талаа болсун.",
              "В каждой строке должно быть столько полей, сколько в строке заголовков.",
              "Give every row as many fields as the header has."),
          BuiltInRules.QUOTES,
          new Text(
              "Ачылган тырмакчаны жабыңыз.",
              "Закройте открытую кавычку.",
              "Close the quote that was opened."),
          BuiltInRules.REQUIRED,
          new Text(
              "Милдеттүү талааны толтуруңуз.",
              "Заполните обязательное поле.",
              "Fill in the required field."),
          BuiltInRules.TYPE,
          new Text(
              "Маанини талап кылынган түрдө жазыңыз.",
              "Запишите значение в требуемом виде.",
              "Write the value in the form asked for."),
          BuiltInRules.MAXIMUM_LENGTH,
          new Text(
              "Текстти уруксат берилген узундукка чейин кыскартыңыз.",
              "Сократите текст до допустимой длины.",
              "Shorten the text to the length allowed."),
          BuiltInRules.CODE_LIST,
          new Text(
              "Тизмеде бар жана ошол мезгилде күчүндө болгон кодду жазыңыз.",
              "Укажите код из списка, действовавший в этот период.",
              "Write a code of the list that was valid in the period."),
          BuiltInRules.NO_ROWS,
          new Text(
              "Мезгилде чын эле жазуу болгон-болбогонун текшериңиз.",
              "Проверьте, действительно ли за период не было записей.",
              "Check whether the period really had no records."));

  private RuleInstructions() {}

  static SortedMap<String, Text> of(Catalog catalog, List<Lineage.Delivery> deliveries) {
    SortedMap<String, Text> fired = new TreeMap<>();
    for (Lineage.Delivery delivery : deliveries) {
      for (String rule : delivery.findings().keySet()) {
        Text text = BUILT_IN.get(rule);
        for (Rule declared : catalog.source(delivery.source()).rules()) {
          if (declared.id().equals(rule)) {
            text = ReleaseWords.of(declared.instruction());
          }
        }
        if (text != null) {
          fired.putIfAbsent(rule, text);
        }
      }
    }
    return fired;
  }
}
