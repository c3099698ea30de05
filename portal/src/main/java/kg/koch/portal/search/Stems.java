package kg.koch.portal.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kg.koch.publish.bundle.Language;

/**
 * Words without their endings, by light rules on folded letters. A stem need not be a word: it has
 * to be the same for the forms of one word, and seldom the same for two words.
 *
 * <p>Russian words lose one ending of declension, Kyrgyz words their chain of plural, possession
 * and case (Abduldaev and others, Grammatika kirgizskogo literaturnogo yazyka, 1987), English words
 * -s, -ed and -ing.
 */
final class Stems {

  private static final int SHORTEST = 3;

  private static final List<String> RUSSIAN =
      longestFirst(
          "иями ями ами ими ого его ому ему иях иею ях ах их ию ия ие ои еи ев ов ом ем им ам ям"
              + " ую юю ая яя ою ею ое ее ися ешся тся ся а я о е и у ю");

  private static final List<String> KYRGYZ =
      longestFirst(
          "лардин лердин лордун лар лер лор дар дер дор тар тер тор"
              + " нин нун дин дун тин тун ни ну ди ду ти ту"
              + " га ге го ка ке ко на не но да де до та те то дан ден дон тан тен тон нан нен нон"
              + " даги деги доги таги теги тоги"
              + " сина сине суна синда синде сунда синан синен синин сунун син сун си су"
              + " инда инде унда индаги индеги ундаги инан инен инин унун ина ине уна ин ун"
              + " им ум биз из уз и у");

  private static final List<String> ENGLISH = longestFirst("ings ing edly ed ies es s e");

  private Stems() {}

  private static List<String> longestFirst(String endings) {
    return Arrays.stream(endings.split(" "))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * @param folded as {@link Letters#fold} gives it
   */
  static String of(String folded, Language language) {
    return switch (language) {
      case RU -> cut(folded, RUSSIAN);
      case EN -> folded.endsWith("ss") ? folded : cut(folded, ENGLISH);
      case KY -> kyrgyz(folded);
    };
  }

  private static String cut(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Endings stand in a chain: children-of-his-in. */
  private static String kyrgyz(String word) {
    String rest = word;
    for (int i = 0; i < 4; i++) {
      String next = cut(rest, KYRGYZ);
      if (next.equals(rest)) {
        return rest;
      }
      rest = next;
    }
    return rest;
  }
}
