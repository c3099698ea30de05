package kg.koch.synth.name;

import java.util.List;

/** How surnames and patronymics are made from a name, by the rules of Russian and of Kyrgyz. */
public final class NameForms {

  private static final String VOWELS = "аеёиоуыэюяөү";

  private static final List<String> INFLECTED = List.of("ов", "ев", "ёв", "ин");

  private NameForms() {}

  /**
   * A man's surname as a woman has it: -ова, -ева, -ина, -ская; others (Ким, Шевченко, Йылмаз) are
   * the same for both.
   */
  public static String surname(String root, boolean female) {
    if (!female) {
      return root;
    }
    if (root.endsWith("ский") || root.endsWith("ный")) {
      return cut(root, 2) + "ая";
    }
    return INFLECTED.stream().anyMatch(root::endsWith) ? root + "а" : root;
  }

  /** The surname a man's name gives: Асан, Асанов; Жумабай, Жумабаев; Иса, Исаев. */
  public static String surnameOf(String name, boolean female) {
    return joined(name, "ов", "ев") + (female ? "а" : "");
  }

  /** The patronymic in the Russian way. */
  public static String patronymic(String father, boolean female) {
    if (father.equals("Илья") || father.equals("Никита")) {
      String root = cut(father, 1);
      return female ? root + "инична" : root + "ич";
    }
    return joined(father, "ов", "ев") + (female ? "на" : "ич");
  }

  /** "… уулу", "… кызы": the father's name in the Kyrgyz way. */
  public static String kyrgyz(String father, boolean female) {
    return father + (female ? " кызы" : " уулу");
  }

  private static String joined(String name, String hard, String soft) {
    char last = name.charAt(name.length() - 1);
    if (last == 'й' || last == 'ь') {
      return cut(name, 1) + soft;
    }
    return name + (VOWELS.indexOf(last) >= 0 ? soft : hard);
  }

  private static String cut(String name, int letters) {
    return name.substring(0, name.length() - letters);
  }
}
