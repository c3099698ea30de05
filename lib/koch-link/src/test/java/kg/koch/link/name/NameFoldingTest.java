package kg.koch.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameFoldingTest {

  /** Each line is one name in the spellings in use; the first is the Cyrillic one. */
  static final List<String> SPELLINGS =
      List.of(
          "Жумабек Zhumabek Jumabek Djumabek Dzhumabek Džumabek Žumabek Джумабек Dschumabek",
          "Жээнбеков Zheenbekov Jeenbekov Jenbekov ZHEENBEKOV",
          "Өмүрбек Omurbek Ömürbek Омурбек OMURBEK",
          "Жыргал Jyrgal Zhyrgal Jirgal",
          "Чыңгыз Chyngyz Chingiz Çıñgız Čyngyz Tchinguiz",
          "Кеңеш Kenesh Kengesh Keñeş Кенеш",
          "Айгүл Aigul Aygul Aygül Ajgul Aigoul Айгуль Aigul' Aygulʹ",
          "Улан Ulan Oulan",
          "Шаршенбек Sharshenbek Šaršenbek Şarşenbek Scharschenbek",
          "Канатжан Kanatzhan Kanatjan",
          "Майоров Mayorov Maiorov",
          "Асанов Asanov Assanov ASANOV Асанов",
          "Бакиев Bakiev Bakiyev",
          "Токоев Tokoev Tokoyev",
          "Ыйманбек Yimanbek Iymanbek Imanbek",
          "Мария Mariya Mariia Maria",
          "Юлия Yuliya Iuliia Yulia Ûliâ",
          "Юрий Yuriy Iurii Yury Yuri",
          "Яков Yakov Iakov Âkov",
          "Наталья Natalya Natalia Natal'ya Natalʹâ Natal’ia",
          "Сергей Sergey Sergei Serguei",
          "Евгений Evgeny Yevgeniy Evgenii",
          "Алексеев Alekseev Alekseyev Alexeev",
          "Семён Semen Semyon Семен Semën",
          "Соловьёв Solovev Solovyov Solovyev Solov'yëv Соловьев",
          "Фёдоров Fedorov Fyodorov Fëdorov",
          "Цветков Tsvetkov Cvetkov Tcvetkov Tzvetkov",
          "Кузнецов Kuznetsov Kuznecov Kuznetcov Kuzneczov",
          "Щукин Shchukin Schukin Ŝukin Ščukin Shhukin",
          "Чехов Chekhov Chehov Čehov Tchekhov",
          "Хасан Khasan Hasan Xasan Ҳасан",
          "Бахтиёр Bakhtiyor Baxtiyor Bahtiyor Бахтиер Bakhtier",
          "Ахмедов Akhmedov Axmedov Ahmedov",
          "Исхаков Iskhakov Is'hakov Isxakov",
          "Раджабов Radzhabov Rajabov Radjabov Раҷабов",
          "Ғафуров Gafurov Ghafurov Gʻafurov G'afurov Гафуров",
          "Қодиров Kodirov Qodirov Кодиров",
          "Александр Aleksandr Alexandr",
          "Максим Maksim Maxim",
          "Ксения Kseniya Xenia Kseniia",
          "Айжан Ayjan Aizhan",
          "Ильич Ilich Il'ich Ilyich Ильич",
          "Подгорный Podgornyy Podgorny Podgornyi Podgornyj");

  static Stream<Arguments> spellings() {
    return SPELLINGS.stream()
        .map(line -> line.split(" "))
        .flatMap(names -> Arrays.stream(names).skip(1).map(other -> Arguments.of(names[0], other)));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void fold_aSpellingInUse_isThatOfTheCyrillicName(String cyrillic, String other) {
    assertThat(NameFolding.letters(other)).isEqualTo(NameFolding.letters(cyrillic));
  }

  /** Different people's names: none may become another's. */
  @Test
  void fold_differentNamesOfTheRegion_stayDifferent() {
    List<String> names =
        List.of(
            ("Азамат Асамат Азат Айбек Алибек Бакыт Бакай Жанна Яна"
                    + " Диана Жуман Юман Нурлан Нурбек Нурбай Эрлан Эркин Талант Тилек Тилеш"
                    + " Асанов Ашанов Хасанов Касанов Гасанов Исаков Исхаков Ишаков"
                    + " Иван Ян Чынара Шынара Цынара Зынара Жынара Марат Мурат Мират")
                .split(" "));
    assertThat(names.stream().map(NameFolding::letters).distinct()).hasSize(names.size());
  }

  /** The fifty most frequent surnames of the United States census of 2010 and a few near them. */
  @Test
  void fold_commonEnglishSurnames_stayDifferent() {
    List<String> names =
        List.of(
            ("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez"
                    + " Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez"
                    + " Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young"
                    + " Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker"
                    + " Hall Rivera Campbell Mitchell Carter Roberts Schmidt Schneider Fischer"
                    + " Weber Meyer Wagner Becker Schulz Hoffmann Koch")
                .split(" "));
    assertThat(names.stream().map(NameFolding::letters).distinct()).hasSize(names.size());
  }

  @ParameterizedTest
  @CsvSource({
    "Айгуль-Назира, Айгуль  Назира",
    "АСАНОВ А.Б., Асанов А Б",
    "' - Асан - ', Асан",
    "O'Brien, OBrien",
    "Иванов.Пётр, Иванов Петр"
  })
  void fold_hyphensDotsAndSpaces_areOneSeparator(String written, String same) {
    assertThat(NameFolding.letters(written)).isEqualTo(NameFolding.letters(same));
  }

  @ParameterizedTest
  @CsvSource({"Łukasz, Lukasz", "Nguyễn, Nguyen", "José, Jose", "Göran, Goran", "Đặng, Dang"})
  void fold_marksOfAnyLatinScript_areDropped(String marked, String plain) {
    assertThat(NameFolding.letters(marked)).isEqualTo(NameFolding.letters(plain));
  }

  @Test
  void fold_turkishLetters_sayThatCIsJ() {
    assertThat(NameFolding.letters("Cumabek Işık")).isEqualTo(NameFolding.letters("Жумабек Ишик"));
  }

  @Test
  void fold_slavicLetters_sayThatJIsNotZh() {
    assertThat(NameFolding.letters("Marija Čerkasova"))
        .isEqualTo(NameFolding.letters("Мария Черкасова"));
  }

  /** Composed or not, the letters are the same. */
  @Test
  void fold_decomposedLetters_areTheComposedOnes() {
    String name = "Чойбекова Артём Šükür";
    assertThat(NameFolding.letters(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(NameFolding.letters(name));
  }

  @Test
  void fold_lettersOfAnotherScript_areKeptApart() {
    assertThat(NameFolding.letters("王伟")).hasSize(2).isNotEqualTo(NameFolding.letters("王芳"));
  }

  @Test
  void fold_noLetter_isEmpty() {
    assertThat(NameFolding.fold(" - . ' ")).isEmpty();
  }

  @Property
  void fold_anyText_hasSymbolsFrom0To63AndNoLooseSeparator(
      @ForAll @StringLength(max = 40) String text) {
    byte[] folded = NameFolding.fold(text);
    byte before = NameFolding.SEPARATOR;
    for (byte symbol : folded) {
      assertThat(symbol).isBetween((byte) 0, (byte) (NameFolding.SYMBOLS - 1));
      assertThat(symbol == NameFolding.SEPARATOR && before == NameFolding.SEPARATOR).isFalse();
      before = symbol;
    }
    assertThat(folded.length == 0 || before != NameFolding.SEPARATOR).isTrue();
  }

  @Property
  void fold_anyText_doesNotDependOnCapitals(@ForAll("cyrillic") String text) {
    assertThat(NameFolding.fold(text.toUpperCase(Locale.ROOT))).isEqualTo(NameFolding.fold(text));
  }

  @Property
  void letters_ofSymbols_areThoseOfTheText(@ForAll @StringLength(max = 40) String text) {
    assertThat(NameFolding.letters(NameFolding.fold(text))).isEqualTo(NameFolding.letters(text));
  }

  @Provide
  Arbitrary<String> cyrillic() {
    return Arbitraries.strings()
        .withChars("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя -'")
        .ofMaxLength(30);
  }
}
