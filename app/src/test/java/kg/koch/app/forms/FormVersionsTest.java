package kg.koch.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form's life: draft, published, newer versions, running out, closed; and its entity lists. */
class FormVersionsTest {

  private static final String[] VERSION = {"X-OpenRosa-Version", "1.0"};

  @TempDir static Path data;
  private static FormsFixture server;

  @BeforeAll
  static void start() {
    server = FormsFixture.start(data);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aDraftIsTriedOutUnderTheTestPathAndThenPublished() throws Exception {
    server.forms().publish(FormsFixture.card("tried", "1"), Map.of());
    String secret = server.token("KG05236", "tried").secret();
    Telephone real = server.at("/openrosa/" + secret);
    Telephone test = server.at("/openrosa/test/" + secret);
    server.forms().putDraft(FormsFixture.card("tried", "2"), Map.of());
    assertThat(real.get("/formList", VERSION).body()).contains("<version>1</version>");
    assertThat(test.get("/formList", VERSION).body())
        .contains("<version>2</version>", "/openrosa/test/" + secret + "/forms/tried/form.xml");
    assertThat(test.submit(tried("2", "uuid:try")).statusCode()).isEqualTo(201);
    assertThat(real.submit(tried("2", "uuid:try")).body()).contains("(404.6)");
    assertThat(server.workspace().part(SubmissionTables.class).count("KG", "tried")).isZero();

    server.forms().publishDraft("tried");
    assertThat(server.workspace().part(SubmissionTables.class).versions("KG", "tried", "uuid:try"))
        .as("what was tried out is gone")
        .isZero();
    assertThat(real.get("/formList?formID=tried", VERSION).body()).contains("<version>2</version>");
    assertThat(real.submit(tried("2", "uuid:try")).statusCode()).isEqualTo(201);
    assertThat(real.submit(tried("1", "uuid:old")).statusCode())
        .as("an old published version goes on accepting")
        .isEqualTo(201);
  }

  private static String tried(String version, String instance) {
    return FormsFixture.filled(version, instance, "").replace("\"card\"", "\"tried\"");
  }

  @Test
  void aPublishedVersionIsNeverReplaced() {
    assertThatThrownBy(() -> server.forms().putDraft(FormsFixture.card("1"), Map.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Raise the version");
  }

  @Test
  void aFieldKeepsItsTypeFromVersionToVersion() {
    String changed =
        """
        # survey
        type|name|label
        decimal|left|Left
        # settings
        form_id|version
        card|3
        """;
    assertThatThrownBy(() -> server.forms().putDraft(FormsFixture.form(changed), Map.of()))
        .hasMessageContaining("400.17")
        .hasMessageContaining("/data/left");
  }

  @Test
  void aFormThatRunsOutTakesWhatIsFilledAndIsListedNoMore() throws Exception {
    server.forms().publish(FormsFixture.card("round", "1"), Map.of());
    Telephone telephone = server.telephone("KG05236", "round");
    server.forms().setState("round", "closing");
    assertThat(telephone.get("/formList", VERSION).body()).doesNotContain("<xform>");
    assertThat(telephone.submit(round("uuid:late")).statusCode()).isEqualTo(201);
    server.forms().setState("round", "closed");
    assertThat(telephone.submit(round("uuid:later")).body()).contains("(409.2)");
  }

  private static String round(String instance) {
    return FormsFixture.filled(instance, "").replace("\"card\"", "\"round\"");
  }

  @Test
  void whatOneFormMakesAnotherChoosesFromInItsOwnAreaOnly() throws Exception {
    Telephone own = server.telephone("KG05236");
    Telephone other = server.telephone("KG02");
    own.submit(
        FormsFixture.filled("uuid:made", "")
            .replace(
                "<meta>",
                "<meta><entity dataset='villages' id='e-1' create='1'><label>Кара-Суу</label></entity>"));
    String manifest = own.get("/forms/visit/manifest?version=1", VERSION).body();
    assertThat(manifest)
        .contains("<mediaFile type=\"entityList\"><filename>villages.csv</filename>")
        .contains("/entities/villages/integrity</integrityUrl>");
    assertThat(own.get("/entities/villages/list.csv").body())
        .isEqualTo("name,label,__version,left,village\r\ne-1,Кара-Суу,1,7,Кара-Суу\r\n");
    assertThat(other.get("/entities/villages/list.csv").body())
        .isEqualTo("name,label,__version,left,village\r\n");
    assertThat(own.get("/entities/villages/integrity?id=e-1,e-2").body())
        .contains("id=\"e-1\"><deleted>false", "id=\"e-2\"><deleted>true");

    server.workspace().part(Submissions.class).delete("KG", "card", "uuid:made");
    assertThat(own.get("/entities/villages/integrity?id=e-1").body())
        .contains("id=\"e-1\"><deleted>true");
    assertThat(own.get("/entities/villages/list.csv").body()).doesNotContain("e-1");
  }
}
