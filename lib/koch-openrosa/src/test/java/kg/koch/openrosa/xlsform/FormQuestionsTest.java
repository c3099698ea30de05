package kg.koch.openrosa.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.openrosa.FormQuestion;
import kg.koch.openrosa.FormQuestionReader;
import kg.koch.openrosa.XFormOutline;
import kg.koch.openrosa.XFormOutlineReader;
import org.junit.jupiter.api.Test;

/** What a server reads of a form is what its author wrote. */
class FormQuestionsTest {

  private static final byte[] FORM =
      FormConverter.convert(
              Sheets.of(
                  """
                  # survey
                  type|name|label::Kyrgyz (ky)|label::Russian (ru)|save_to
                  start|begun|||
                  begin_group|home|Үй|Дом|
                  select_one sex|sex|Жынысы|Пол|head_sex
                  end_group||||
                  begin_repeat|child|Бала|Ребёнок|
                  integer|age|Курагы|Возраст|
                  image|photo|Сүрөт|Фото|
                  end_repeat||||
                  select_one_from_file villages.csv|village|Айыл|Село|
                  # choices
                  list_name|name|label::Kyrgyz (ky)|label::Russian (ru)
                  sex|F|Аял|Женщина
                  sex|M|Эркек|Мужчина
                  # settings
                  form_title|form_id|version
                  Үй|visit|4
                  # entities
                  list_name|label
                  households|concat(${village}, ' ', ${sex})
                  """))
          .xform();

  @Test
  void questions_areThoseAskedInTheirOrder() {
    assertThat(FormQuestionReader.read(FORM).stream().map(FormQuestion::path))
        .containsExactly("/data/home/sex", "/data/child/age", "/data/child/photo", "/data/village");
  }

  @Test
  void options_areInTheReadersLanguage() {
    FormQuestion sex = FormQuestionReader.read(FORM).get(0);
    assertThat(sex.label("ru")).isEqualTo("Пол");
    assertThat(sex.options().stream().map(option -> option.label("ky")))
        .containsExactly("Аял", "Эркек");
  }

  @Test
  void outline_hasRepeatsFilesAndEntities() {
    XFormOutline outline = XFormOutlineReader.read(FORM);
    assertThat(outline.repeats()).containsExactly("/data/child");
    assertThat(outline.uploads()).containsExactly("/data/child/photo");
    assertThat(outline.externalFiles()).containsExactly("villages.csv");
    assertThat(List.of(outline.entityList(), outline.saved().get("/data/home/sex")))
        .containsExactly("households", "head_sex");
  }

  @Test
  void convert_sameRows_giveTheSameBytes() {
    assertThat(FORM)
        .isEqualTo(
            FormConverter.convert(
                    Sheets.of(
                        """
                        # survey
                        type|name|label::Kyrgyz (ky)|label::Russian (ru)|save_to
                        start|begun|||
                        begin group|home|Үй|Дом|
                        select_one sex|sex|Жынысы|Пол|head_sex
                        end group||||
                        begin repeat|child|Бала|Ребёнок|
                        integer|age|Курагы|Возраст|
                        photo|photo|Сүрөт|Фото|
                        end repeat||||
                        select_one_from_file villages.csv|village|Айыл|Село|
                        # choices
                        list name|name|label::Kyrgyz (ky)|label::Russian (ru)
                        sex|F|Аял|Женщина
                        sex|M|Эркек|Мужчина
                        # settings
                        form_title|form_id|version
                        Үй|visit|4
                        # entities
                        list_name|label
                        households|concat(${village}, ' ', ${sex})
                        """))
                .xform());
  }
}
