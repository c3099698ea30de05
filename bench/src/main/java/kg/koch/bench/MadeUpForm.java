package kg.koch.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.openrosa.ContentHash;
import kg.koch.openrosa.xlsform.FormConverter;
import kg.koch.openrosa.xlsform.Sheet;
import kg.koch.openrosa.xlsform.Workbook;

/** A form of 100 questions, and the submission of each number. */
final class MadeUpForm {

  static final int QUESTIONS = 100;

  private MadeUpForm() {}

  static byte[] xform() {
    List<List<String>> survey = new ArrayList<>(List.of(List.of("type", "name", "label")));
    for (int question = 1; question <= QUESTIONS; question++) {
      survey.add(
          List.of(question % 2 == 0 ? "text" : "integer", "q" + question, "Суроо " + question));
    }
    List<List<String>> settings = List.of(List.of("form_id", "version"), List.of("bench", "1"));
    return FormConverter.convert(
            new Workbook(
                "made-up",
                Map.of(
                    "survey", Sheet.of("survey", survey),
                    "settings", Sheet.of("settings", settings))))
        .xform();
  }

  static String instance(int number) {
    return "uuid:made-up-" + number;
  }

  static byte[] submission(int number) {
    StringBuilder xml = new StringBuilder("<data id=\"bench\" version=\"1\">");
    for (int question = 1; question <= QUESTIONS; question++) {
      String answer = question % 2 == 0 ? "Жооп " + number : "" + (number + question);
      xml.append("<q%d>%s</q%d>".formatted(question, answer, question));
    }
    xml.append("<meta><instanceID>").append(instance(number)).append("</instanceID></meta></data>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of the bytes sent, as the database writes it. */
  static String md5(int number) {
    return ContentHash.of(submission(number)).substring("md5:".length());
  }
}
