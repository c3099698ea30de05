package kg.koch.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kg.koch.app.database.StageDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office sees and corrects the records of its area, and nothing else. */
class OfficeTest {

  @TempDir static Path data;
  private static FormsFixture server;
  private static Telephone own;
  private static Telephone other;
  private static Telephone oblast;

  @BeforeAll
  static void start() throws Exception {
    server = FormsFixture.start(data);
    own = server.telephone("KG05236");
    other = server.telephone("KG05258");
    oblast = server.telephone("KG05");
    own.submit(FormsFixture.filled("uuid:own", ""));
    other.submit(FormsFixture.filled("uuid:other", ""));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static HttpResponse<String> post(Telephone office, String path, Map<String, String> form)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(
                one ->
                    URLEncoder.encode(one.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(office.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void theListShowsTheOwnAreaOnly() throws Exception {
    assertThat(own.get("/office/ru").body()).contains("uuid%3Aown").doesNotContain("uuid%3Aother");
  }

  @Test
  void theOblastSeesTheAreasWithinIt() throws Exception {
    assertThat(oblast.get("/office/en").body()).contains("uuid%3Aown", "uuid%3Aother");
  }

  @Test
  void aRecordOfAnotherAreaIsNotThere() throws Exception {
    assertThat(own.get("/office/en/record?form=card&id=uuid:other").statusCode()).isEqualTo(404);
    assertThat(
            post(own, "/office/en/record?form=card&id=uuid:other", Map.of("action", "delete"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aRecordSpeaksTheReadersLanguage() throws Exception {
    assertThat(own.get("/office/ru/record?form=card&id=uuid:own").body())
        .contains("Выехали", "Есть школа", ">Да</option>");
    assertThat(own.get("/office/ky/record?form=card&id=uuid:own").body())
        .contains("Кеткендер", ">Ооба</option>");
  }

  @Test
  void aCorrectionIsOneMoreVersion() throws Exception {
    own.submit(FormsFixture.filled("uuid:to-correct", ""));
    String page = "/office/en/record?form=card&id=uuid:to-correct";
    HttpResponse<String> answer = post(own, page, Map.of("/data/left", "12", "action", "correct"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(own.get(page).body()).contains("value=\"12\"", "<dd>2</dd>");
  }

  @Test
  void whatIsNoNumberIsSaidAndNothingIsKept() throws Exception {
    own.submit(FormsFixture.filled("uuid:wrong", ""));
    String page = "/office/en/record?form=card&id=uuid:wrong";
    assertThat(post(own, page, Map.of("/data/left", "many", "action", "correct")).body())
        .contains("A whole number is expected", "value=\"many\"");
    assertThat(own.get(page).body()).contains("<dd>1</dd>");
  }

  @Test
  void aDeletedRecordIsGoneFromTheList() throws Exception {
    own.submit(FormsFixture.filled("uuid:to-delete", ""));
    post(own, "/office/en/record?form=card&id=uuid:to-delete", Map.of("action", "delete"));
    assertThat(own.get("/office/en").body()).doesNotContain("to-delete");
  }

  /** The area is kept to by the database, whatever a program asks of it. */
  @Test
  void theDatabaseShowsNoRowUntilAnAreaIsEntered() {
    var sql = server.workspace().part(StageDatabases.class).of("collect");
    for (String table : List.of("submission", "attachment", "attachment_piece", "entity")) {
      assertThat(sql.sql("SELECT count(*) FROM collect." + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void theDatabaseTakesNoRowOfAnotherArea() {
    FormsDatabase database = server.workspace().part(FormsDatabase.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                database.within(
                    "KG05236",
                    () ->
                        database
                            .sql()
                            .sql(
                                "INSERT INTO collect.entity VALUES"
                                    + " ('l', 'e', 'KG05258', '', '{}', 1, false, 'f')")
                            .update()))
        .hasStackTraceContaining("row-level security");
  }

  /** Else a clerk waits for the rows of everybody. */
  @Test
  void anOfficesListIsReadByItsAreaHoweverMuchOthersHandIn() {
    JdbcClient owner = JdbcClient.create(server.workspace().part(HikariDataSource.class));
    owner
        .sql(
            "INSERT INTO collect.submission (form, draft, instance, first, latest, version, area,"
                + " token, device, xml, received) SELECT 'visit', false, 'made-up-' || n,"
                + " 'made-up-' || n, true, '1', 'KG0' || (2 + n % 7) || '205', 't', '', '<d/>',"
                + " now() - n * interval '1 second' FROM generate_series(1, 30000) n")
        .update();
    owner.sql("ANALYZE collect.submission").update();
    FormsDatabase database = server.workspace().part(FormsDatabase.class);
    String plan =
        database.within(
            "KG05236",
            () ->
                String.join(
                    "\n",
                    database
                        .sql()
                        .sql("EXPLAIN " + SubmissionTables.NEWEST)
                        .params("KG05236", SubmissionTables.afterAllWithin("KG05236"), 500)
                        .query(String.class)
                        .list()));
    owner.sql("DELETE FROM collect.submission WHERE form = 'visit'").update();
    assertThat(plan).contains("standing_of_area").doesNotContain("Seq Scan");
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    String secret = server.token("KG05236").secret();
    String rows =
        String.join(
            " ",
            server
                .workspace()
                .part(StageDatabases.class)
                .of("collect")
                .sql("SELECT device_token::text FROM collect.device_token")
                .query(String.class)
                .list());
    assertThat(rows).contains("KG05236").doesNotContain(secret);
  }

  @Test
  void anOfficeWithoutATokenIsAskedForOne() throws Exception {
    URI address = server.workspace().address("/openrosa/office/ky");
    assertThat(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(401);
  }
}
