package kg.koch.synth.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "ICAO_9303, Жумабаева Юлия Ёлкина, Zhumabaeva Iuliia Elkina",
    "KYRGYZ_PASSPORT, Жапаров Айгүл, Japarov Aigul",
    "BGN_PCGN_KYRGYZ, Өмүржан Жаңыл, Ömürjan Jangyl",
    "BGN_PCGN_RUSSIAN, Соловьёв Андреев Елена, Solov’yëv Andreyev Yelena",
    "RUSSIAN_PASSPORT_1997, Юрий Щукин, Yuriy Shchukin",
    "GOST_R_52535, Цой Юрий, Tcoi Iurii",
    "TICKET, Хасан Семён, Hasan Semyon",
    "ISO_9, Юлия Чехова, Ûliâ Čehova"
  })
  void write_byEachRule_givesItsLetters(Romanization rules, String cyrillic, String latin) {
    assertThat(rules.write(cyrillic)).isEqualTo(latin);
  }

  @Test
  void romanizations_ofAllLatinNames_addUpToOne() {
    double sum = 0;
    for (Romanization rules : Romanization.values()) {
      sum += rules.share();
    }
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "Асан, Асанов, Асанова, Асанович, Асановна",
    "Жумабай, Жумабаев, Жумабаева, Жумабаевич, Жумабаевна",
    "Иса, Исаев, Исаева, Исаевич, Исаевна",
    "Игорь, Игорев, Игорева, Игоревич, Игоревна",
    "Илья, Ильяев, Ильяева, Ильич, Ильинична"
  })
  void forms_ofAMansName_followItsLastLetter(
      String name, String surname, String hers, String son, String daughter) {
    assertThat(NameForms.surnameOf(name, false)).isEqualTo(surname);
    assertThat(NameForms.surnameOf(name, true)).isEqualTo(hers);
    assertThat(NameForms.patronymic(name, false)).isEqualTo(son);
    assertThat(NameForms.patronymic(name, true)).isEqualTo(daughter);
  }

  @ParameterizedTest
  @CsvSource({"Иванов, Иванова", "Вяземский, Вяземская", "Шевченко, Шевченко", "Ильин, Ильина"})
  void surname_ofAWoman_isInflectedWhereTheLanguageDoes(String his, String hers) {
    assertThat(NameForms.surname(his, true)).isEqualTo(hers);
  }

  @Property
  void family_atAnyPoint_hasARootOfItsPeople(
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double share) {
    FamilyName family = FamilyName.at(share);
    assertThat(family.root()).isNotEmpty();
    assertThat(family.surname(true)).isNotEmpty();
  }

  @Test
  void families_ofAThousandPoints_haveTheSharesOfTheirPeoples() {
    int kyrgyz = 0;
    Set<People> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      People people = FamilyName.at((i + 0.5) / 1000).people();
      seen.add(people);
      kyrgyz += people == People.KYRGYZ ? 1 : 0;
    }
    assertThat(kyrgyz).isEqualTo(780);
    assertThat(seen).containsExactlyInAnyOrder(People.values());
  }

  @Test
  void given_theCommonestName_isDrawnFirst() {
    assertThat(NameList.of(People.KYRGYZ).given(false, 0)).isEqualTo("Азамат");
  }
}
