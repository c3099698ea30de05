package kg.koch.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any name made of syllables, by the published tables of four rules. */
class NamePropertiesTest {

  private static final Map<Character, String> ICAO =
      table(
          "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f"
              + " х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=iu я=ia ө=o ү=u");
  private static final Map<Character, String> BGN = with(ICAO, "й=y ю=yu я=ya ж=j ө=ö ү=ü");
  private static final Map<Character, String> GOST = with(ICAO, "ц=tc");
  private static final Map<Character, String> TICKET = with(BGN, "х=h ж=zh");

  private static Map<Character, String> table(String rules) {
    return Arrays.stream(rules.split(" "))
        .collect(Collectors.toMap(rule -> rule.charAt(0), rule -> rule.substring(2)));
  }

  private static Map<Character, String> with(Map<Character, String> table, String rules) {
    Map<Character, String> changed = new HashMap<>(table);
    changed.putAll(table(rules));
    return changed;
  }

  private static String written(String name, Map<Character, String> table) {
    return name.chars().mapToObj(letter -> table.get((char) letter)).collect(Collectors.joining());
  }

  @Property
  void fold_aNameOfSyllables_isOneByAllRules(@ForAll("syllables") String name) {
    String folded = NameFolding.letters(name);
    assertThat(NameFolding.letters(written(name, ICAO))).isEqualTo(folded);
    assertThat(NameFolding.letters(written(name, BGN))).isEqualTo(folded);
    assertThat(NameFolding.letters(written(name, GOST))).isEqualTo(folded);
    assertThat(NameFolding.letters(written(name, TICKET))).isEqualTo(folded);
  }

  @Property
  void surname_inAnyForm_hasOneRoot(@ForAll("closed") String father) {
    String root = Surname.of(father + "ов").root();
    assertThat(Surname.of(father + "ова").root()).isEqualTo(root);
    assertThat(Surname.of(father + " уулу").root()).isEqualTo(root);
    assertThat(Surname.of(father + " кызы").root()).isEqualTo(root);
  }

  @Property
  void patronymic_inAnyForm_hasTheRootOfTheSurname(@ForAll("closed") String father) {
    String root = Surname.of(father + "ов").root();
    assertThat(Patronymic.of(father + "ович").root()).isEqualTo(root);
    assertThat(Patronymic.of(father + "овна").root()).isEqualTo(root);
    assertThat(Patronymic.of(father + " бек уулу").root()).isEqualTo(root);
    assertThat(Patronymic.of(father + "ович").isOf(father)).isTrue();
  }

  /** No letters meet that two rules write alike, such as сх and ш. */
  @Provide
  Arbitrary<String> syllables() {
    Arbitrary<Character> first = Arbitraries.of(letters("бвгджзклмнпрстфхцчшщ"));
    Arbitrary<Character> vowel = Arbitraries.of(letters("аеиоуыэюяөү"));
    Arbitrary<String> syllable = Combinators.combine(first, vowel).as((c, v) -> "" + c + v);
    return syllable.list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("", parts));
  }

  private static List<Character> letters(String letters) {
    return letters.chars().mapToObj(letter -> (char) letter).toList();
  }

  /** Names that end in a consonant, as Асан. */
  @Provide
  Arbitrary<String> closed() {
    return syllables().map(name -> name + "н");
  }
}
