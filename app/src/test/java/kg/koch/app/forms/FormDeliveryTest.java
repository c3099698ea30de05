package kg.koch.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kg.koch.app.forms.DeviceTokens.Made;
import kg.koch.terms.BadInputException;
import org.javarosa.test.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the telephone to a checked delivery: a shipped form, filled by the engine of Collect, handed
 * in over the wire, delivered by the button of the workspace's page.
 */
class FormDeliveryTest {

  @TempDir static Path data;
  @TempDir static Path files;
  private static FormsFixture server;
  private static Telephone office;

  @BeforeAll
  static void start() {
    server = FormsFixture.start(data);
    office = server.telephone("KG05236820");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static DeclaredForm declared(String form) {
    return server.workspace().part(DeclaredForms.class).find(form).orElseThrow();
  }

  private static Scenario open(String form) throws Exception {
    DeclaredForm declared = declared(form);
    return CollectEngine.open(declared.converted().xform(), declared.folder().resolve("media"));
  }

  private static void handIn(Scenario form) throws Exception {
    assertThat(office.submit(CollectEngine.finished(form)).statusCode()).isEqualTo(201);
  }

  /** Presses the button; gives the page of the delivery. */
  private static String deliver(String form, String period) throws Exception {
    HttpResponse<String> answer =
        server
            .workspace()
            .send(
                HttpRequest.newBuilder(server.workspace().address("/en/forms/" + form + "/deliver"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("period=" + period)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return server
        .workspace()
        .get(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath())
        .body();
  }

  private static List<String> written(String form, String period) throws Exception {
    Path file = files.resolve(form + ".csv");
    server
        .workspace()
        .part(FormDelivery.class)
        .write(server.workspace().part(DeclaredForms.class).requireMapping(form), period, file);
    return Files.readAllLines(file);
  }

  private static void accepted(String page, int rows) {
    assertThat(page).contains("<dd>" + rows + "</dd>").doesNotContain("class=\"refused\"");
  }

  @Test
  void aVillageCardBecomesARowOfItsMonth() throws Exception {
    Scenario card = open("village-card");
    CollectEngine.date(card, "/data/day", LocalDate.of(2026, 3, 1));
    card.answer("/data/settlement", "Кара-Суу");
    card.answer("/data/households", 120);
    card.answer("/data/residents", 610);
    for (String count :
        List.of("now_men", "now_women", "left_men", "left_women", "back_men", "back_women")) {
      card.answer("/data/abroad/" + count, 4);
    }
    card.answer("/data/inside/moved_in", 1);
    card.answer("/data/inside/moved_out", 2);
    card.answer("/data/children_both_abroad", 0);
    handIn(card);
    assertThat(written("village-card", "2026-03").get(1))
        .contains("2026-03-01,KG05236,Кара-Суу,120,610,4,4,4,4,4,4,1,2,0,");
    accepted(deliver("village-card", "2026-03"), 1);
  }

  @Test
  void eachChildOfAVisitIsARow() throws Exception {
    Scenario visit = open("household-visit");
    CollectEngine.date(visit, "/data/day", LocalDate.of(2026, 4, 2));
    visit.answer("/data/household", "12-A");
    visit.answer("/data/adults", 2);
    visit.createNewRepeat("/data/child");
    child(visit, 1, "F", 5, "BOTH");
    child(visit, 2, "M", 11, "NONE");
    handIn(visit);
    List<String> rows = written("household-visit", "2026-04");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .contains("2026-04-02,KG05236,12-A,2,1,F,5,BOTH,RUS,GRANDPARENT,NONE,1,,");
    assertThat(rows.get(2)).contains("12-A,2,2,M,11,NONE,,GRANDPARENT,NONE,1,1,");
    accepted(deliver("household-visit", "2026-04"), 2);
  }

  private static void child(Scenario visit, int number, String sex, int age, String parents) {
    String child = "/data/child[" + number + "]/";
    visit.answer(child + "sex", sex);
    visit.answer(child + "age", age);
    visit.answer(child + "parents", parents);
    if (!parents.equals("NONE")) {
      visit.answer(child + "country", "RUS");
    }
    visit.answer(child + "carer", "GRANDPARENT");
    visit.answer(child + "guardianship", "NONE");
    visit.answer(child + "certificate", "YES");
    if (age >= 6) {
      visit.answer(child + "school", "YES");
    }
    visit.answer(child + "needs", "DOCUMENTS", "HEALTH");
  }

  @Test
  void theSurveyOfReturneesFeedsItsSourceWithTheSamplesWeights() throws Exception {
    Scenario survey = open("returnee-survey");
    survey.answer("/data/agrees", "YES");
    String at = "/data/interview/";
    CollectEngine.date(survey, at + "day", LocalDate.of(2026, 10, 5));
    survey.answer(at + "cluster", "KG06-RURAL-3");
    survey.answer(at + "returnee", 4);
    survey.answer(at + "sex", "F");
    survey.answer(at + "age", 31);
    survey.answer(at + "country", "RUS");
    survey.answer(at + "since_return", "M6T11");
    survey.answer(at + "reason", "FAMILY");
    survey.answer(at + "plan", "STAY");
    survey.answer(at + "employed", "YES");
    survey.answer(at + "business", "NO");
    survey.answer(at + "debt", "NO");
    survey.answer(at + "service_needed", "NO");
    handIn(survey);
    assertThat(written("returnee-survey", "2026").get(1))
        .isEqualTo(
            "KG06-RURAL,KG06-RURAL-3,240,4,17,61.25,KG06,RURAL,F,31,RUS,M6T11,FAMILY,STAY,1,0,0,0,");
    accepted(deliver("returnee-survey", "2026"), 1);
  }

  @Test
  void anAssessmentOfASettlementBecomesARow() throws Exception {
    Scenario assessment = open("baseline-mobility");
    CollectEngine.date(assessment, "/data/day", LocalDate.of(2026, 5, 6));
    assessment.answer("/data/oblast", "KG05");
    assessment.answer("/data/raion", "KG05236");
    assessment.answer("/data/settlement", "Кара-Бак");
    assessment.answer("/data/kind", "RURAL");
    assessment.answer("/data/informant", "DEPUTY");
    assessment.answer("/data/people/households", 300);
    assessment.answer("/data/people/residents", 1500);
    assessment.answer("/data/abroad_group/abroad", 210);
    assessment.answer("/data/abroad_group/abroad_women", 70);
    assessment.answer("/data/abroad_group/main_country", "RUS");
    assessment.answer("/data/abroad_group/main_purpose", "WORK");
    assessment.answer("/data/returned_group/returned", 0);
    assessment.answer("/data/inside/left_inside", 12);
    assessment.answer("/data/inside/came_inside", 0);
    assessment.answer("/data/needs", "WATER", "JOBS");
    handIn(assessment);
    assertThat(written("baseline-mobility", "2026-05").get(1))
        .contains("2026-05-06,KG05236,Кара-Бак,RURAL,DEPUTY,300,1500,210,70,RUS,WORK,0,,12,0,,,")
        .endsWith("1,0,1,0,0,0");
    accepted(deliver("baseline-mobility", "2026-05"), 1);
  }

  @Test
  void aPeriodWithoutSubmissionsIsRefused() {
    assertThatThrownBy(() -> written("village-card", "1999-01"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1999-01");
  }

  @Test
  void thePageOfFormsMakesATokenAndShowsItOnce() throws Exception {
    String made =
        server
            .workspace()
            .send(
                HttpRequest.newBuilder(server.workspace().address("/ky/forms/tokens"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("holder=office&area=KG02205")))
            .body();
    String secret = made.replaceAll("(?s).*/openrosa/([A-Za-z0-9_-]{43}).*", "$1");
    assertThat(server.at("/openrosa/" + secret).get("/office/ky").statusCode()).isEqualTo(200);
    assertThat(server.workspace().get("/ky/forms").body()).doesNotContain(secret);
  }

  @Test
  void anAreaThatIsNotThereGetsNoToken() {
    assertThatThrownBy(() -> server.token("KG99"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("KG05236820");
    Made made = server.token("KG05236820");
    assertThat(made.device().area()).isEqualTo("KG05236820");
  }
}
