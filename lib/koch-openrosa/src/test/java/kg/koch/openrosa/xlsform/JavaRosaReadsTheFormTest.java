package kg.koch.openrosa.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.SubmissionReader;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;
import org.javarosa.test.Scenario.AnswerResult;
import org.javarosa.xform.util.XFormUtils;
import org.junit.jupiter.api.Test;

/** ODK Collect's engine, which knows nothing of Köch, opens the form, fills it and hands it in. */
class JavaRosaReadsTheFormTest {

  private static final String VISIT =
      """
      # survey
      type|name|label::Kyrgyz (ky)|label::Russian (ru)|hint::Russian (ru)|constraint|constraint_message::Kyrgyz (ky)|relevant|required|default|calculation|choice_filter|read_only|appearance|repeat_count
      start|begun|||||||||||||
      today|day|||||||||||||
      text|place|Айыл|Село||||||Талас||||
      select_one oblast|oblast|Облус|Область|Где дом||||yes||||||
      select_one raion or_other|raion|Район|Район||||||||oblast = ${oblast}|||
      integer|children|Балдар|Дети||. >= 0 and . <= 20|0дөн 20га чейин||yes|0||||
      begin_repeat|child|Бала|Ребёнок|||||||||||${children}
      integer|age|Курагы|Возраст||. < 18||||||||
      select_multiple needs|needs|${age} жашта. Эмне керек?|Что нужно?||||${age} > 6|||||||
      calculate|next|||||||||${age} + 1||||
      end_repeat||||||||||||||
      calculate|oldest|||||||||max(${age})||||
      note|thanks|Рахмат, эң улуусу ${oldest}|Спасибо||||||||||
      image|photo|Сүрөт|Фото||||||||||
      geopoint|where|Жери|Место||||||||||
      # choices
      list_name|name|label::Kyrgyz (ky)|label::Russian (ru)|oblast
      oblast|KG06|Ош|Ош|
      oblast|KG07|Талас|Талас|
      raion|KG06226|Кара-Суу|Кара-Суу|KG06
      raion|KG07232|Талас|Талас|KG07
      needs|school|Мектеп|Школа|
      needs|doctor|Доктор|Врач|
      # settings
      form_title|form_id|version|default_language|instance_name
      Үй|visit|4|Kyrgyz (ky)|concat('Үй ', ${place})
      """;

  private static Scenario open() throws Exception {
    byte[] xform = FormConverter.convert(Sheets.of(VISIT)).xform();
    return Scenario.init(XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform)));
  }

  private static String answer(Scenario form, String path) {
    IAnswerData answer = form.answerOf(path);
    return answer == null ? "" : answer.getDisplayText();
  }

  @Test
  void defaults_areThereWhenTheFormOpens() throws Exception {
    assertThat(answer(open(), "/data/place")).isEqualTo("Талас");
  }

  @Test
  void constraint_refusesWhatDoesNotKeepIt() throws Exception {
    assertThat(open().answer("/data/children", 21)).isEqualTo(AnswerResult.CONSTRAINT_VIOLATED);
  }

  @Test
  void required_refusesAnEmptyAnswer() throws Exception {
    Scenario form = open();
    assertThat(form.getAnswerNode("/data/oblast").isRequired()).isTrue();
  }

  @Test
  void choiceFilter_leavesTheRaionsOfTheOblast() throws Exception {
    Scenario form = open();
    form.answer("/data/oblast", "KG07");
    assertThat(form.choicesOf("/data/raion").stream().map(SelectChoice::getValue))
        .containsExactly("KG07232");
  }

  @Test
  void repeatCount_makesAsManyChildren() throws Exception {
    Scenario form = open();
    form.answer("/data/children", 2);
    while (!form.atTheEndOfForm()) {
      form.next();
    }
    assertThat(form.countRepeatInstancesOf("/data/child")).isEqualTo(2);
  }

  @Test
  void references_meetTheAnswersOfTheirOwnChild() throws Exception {
    Scenario form = twoChildren();
    assertThat(
            List.of(
                answer(form, "/data/child[1]/next"),
                answer(form, "/data/child[2]/next"),
                answer(form, "/data/oldest")))
        .containsExactly("4", "10", "9");
  }

  @Test
  void relevant_asksTheOlderChildOnly() throws Exception {
    Scenario form = twoChildren();
    assertThat(form.getAnswerNode("/data/child[1]/needs").isRelevant()).isFalse();
    assertThat(form.getAnswerNode("/data/child[2]/needs").isRelevant()).isTrue();
  }

  @Test
  void labels_areInEachLanguage() throws Exception {
    Scenario form = open();
    form.setLanguage("Russian (ru)");
    while (!form.atQuestion() || !form.refAtIndex().toString().contains("oblast")) {
      form.next();
    }
    assertThat(form.getFormEntryPromptAtIndex().getLongText()).isEqualTo("Область");
    assertThat(form.getFormEntryPromptAtIndex().getHelpText()).isEqualTo("Где дом");
    form.setLanguage("Kyrgyz (ky)");
    assertThat(form.getFormEntryPromptAtIndex().getLongText()).isEqualTo("Облус");
  }

  @Test
  void other_isAChoiceAndAsksWhich() throws Exception {
    Scenario form = open();
    assertThat(form.getAnswerNode("/data/raion_other").isRelevant()).isFalse();
    form.answer("/data/raion", "other");
    assertThat(form.getAnswerNode("/data/raion_other").isRelevant()).isTrue();
  }

  @Test
  void filledForm_isReadAsASubmission() throws Exception {
    Scenario form = twoChildren();
    form.finalizeInstance();
    byte[] xml = new XFormSerializingVisitor().serializeInstance(form.getFormDef().getInstance());
    Submission submission = SubmissionReader.read(xml);
    assertThat(List.of(submission.formId(), submission.version())).containsExactly("visit", "4");
    assertThat(submission.instanceId()).startsWith("uuid:");
    assertThat(submission.values().stream().filter(one -> one.path().equals("/data/child/age")))
        .extracting(Submission.Value::text)
        .containsExactly("3", "9");
    assertThat(submission.findValue("/data/meta/instanceName")).contains("Үй Талас");
  }

  private static Scenario twoChildren() throws Exception {
    Scenario form = open();
    form.answer("/data/children", 2);
    while (!form.atTheEndOfForm()) {
      form.next();
    }
    form.answer("/data/child[1]/age", 3);
    form.answer("/data/child[2]/age", 9);
    return form;
  }
}
