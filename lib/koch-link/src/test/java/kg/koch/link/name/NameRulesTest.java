package kg.koch.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of the region are made and taken apart. */
class NameRulesTest {

  @ParameterizedTest
  @CsvSource({
    "Асанович, asan, OVICH",
    "Asanovich, asan, OVICH",
    "Asanović, asan, OVICH",
    "Асановна, asan, OVNA",
    "Жумабекович, jumabek, OVICH",
    "Алиевна, al, OVNA",
    "Али, al, BARE",
    "Сергеевич, serg, OVICH",
    "Sergeyevna, serg, OVNA",
    "Ильич, il, OVICH",
    "Ильинична, il, OVNA",
    "Асан уулу, asan, UULU",
    "ASAN UULU, asan, UULU",
    "Асан-кызы, asan, KYZY",
    "Asan kyzy, asan, KYZY",
    "Асан к., asan, KYZY",
    "Асан бек уулу, asan, UULU",
    "Нурланұлы, nurlan, UULU",
    "Karim oʻgʻli, karim, UULU",
    "Karim qizi, karim, KYZY",
    "Абдул Рахманович, abdulrahman, OVICH",
    "Асан, asan, BARE"
  })
  void patronymic_anySpelling_hasRootAndForm(String written, String root, PatronymicForm form) {
    assertThat(Patronymic.of(written)).isEqualTo(new Patronymic(root, form));
  }

  @ParameterizedTest
  @CsvSource({"Сергеевна, Сергей", "Алиевич, Али", "Асан уулу, Asan", "Жумабаевна, Жумабай"})
  void patronymic_ofTheFathersName_isFound(String patronymic, String father) {
    assertThat(Patronymic.of(patronymic).isOf(father)).isTrue();
  }

  @Test
  void patronymic_ofAnEmptyField_isOfNobody() {
    assertThat(Patronymic.of("").isOf("")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Асанов, asan, SLAVIC",
    "Асанова, asan, SLAVIC_FEMALE",
    "Asanova, asan, SLAVIC_FEMALE",
    "Алиева, al, SLAVIC_FEMALE",
    "Сергеев, serg, SLAVIC",
    "Ильин, il, SLAVIC",
    "Мухина, muh, SLAVIC_FEMALE",
    "Вяземский, viazem, SLAVIC",
    "Vyazemskaya, viazem, SLAVIC_FEMALE",
    "Жумабеков, jumabek, SLAVIC",
    "Жумабек, jumabek, BARE",
    "Токтобай, toktoba, BARE",
    "Токтобаев, toktoba, SLAVIC",
    "Рахмонзода, rahmon, ZODA",
    "Рахмонов, rahmon, SLAVIC",
    "Асан уулу, asan, UULU",
    "Асан кызы, asan, KYZY",
    "Ким, kim, BARE",
    "Лев, lev, BARE"
  })
  void surname_anySpelling_hasRootAndForm(String written, String root, SurnameForm form) {
    assertThat(Surname.of(written)).isEqualTo(new Surname(root, form));
  }

  @Test
  void surname_ofAFamilyThatSwitched_isTheFathersName() {
    Patronymic father = Patronymic.of("Асан уулу");
    assertThat(Surname.of("Asanov").isFromFather(father)).isTrue();
    assertThat(Surname.of("Asanbekov").isFromFather(father)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Асанов Бакыт Сыдыкович; Асанов; Бакыт; Сыдыкович",
        "Бакыт Сыдыкович Асанов; Асанов; Бакыт; Сыдыкович",
        "ASANOVA AIGUL NURLANOVNA; ASANOVA; AIGUL; NURLANOVNA",
        "Асан уулу Бакыт; Асан уулу; Бакыт; ''",
        "Асанов Бакыт Асан уулу; Асанов; Бакыт; Асан уулу",
        "Сыдык бек уулу Бакыт; Сыдык бек уулу; Бакыт; ''",
        "Бакыт Асанов; Асанов; Бакыт; ''",
        "Бакай Азамат; Бакай; Азамат; ''",
        "Smith, John Peter; Smith; John Peter; ''",
        "Асанова Айгуль-Назира; Асанова; Айгуль-Назира; ''",
        "Бакыт; ''; Бакыт; ''",
        "''; ''; ''; ''"
      })
  void split_nameInOneField_givesItsParts(
      String whole, String surname, String given, String patronymic) {
    assertThat(PersonName.split(whole)).isEqualTo(new PersonName(surname, given, patronymic));
  }

  @Test
  void swapped_givesBackWhatAClerkExchanged() {
    assertThat(new PersonName("Бакыт", "Асанов", "").swapped())
        .isEqualTo(new PersonName("Асанов", "Бакыт", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "Айгуль-Назира, Назира, true",
    "Нур Бек, Нурбек, true",
    "Назира Айгуль, Айгуль-Назира, true",
    "Айгуль-Назира, Айгуль-Динара, false",
    "Айгуль, Динара, false",
    "'', Динара, false"
  })
  void doubleNames_agree_ifOneHasAllPartsOfTheOther(String name, String other, boolean agree) {
    assertThat(DoubleName.agree(NameFolding.letters(name), NameFolding.letters(other)))
        .isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource({
    "Саша, Александр, true",
    "Sasha, Aleksandra, true",
    "Шура, Саша, true",
    "Баке, Бакыт, true",
    "Бакыт, Bakyt, true",
    "Баке, Азамат, false",
    "Александр, Александра, false",
    "Julia, Юлия, true"
  })
  void shortNames_agree_ifTheyMayStandForOneName(String name, String other, boolean agree) {
    assertThat(ShortNames.usual().agree(NameFolding.letters(name), NameFolding.letters(other)))
        .isEqualTo(agree);
  }
}
