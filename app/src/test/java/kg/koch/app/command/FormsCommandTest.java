package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.forms.FormsFixture;
import kg.koch.catalog.CatalogFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands of forms, on a folder whose workspace is closed. */
class FormsCommandTest {

  private static final String CARD =
      """
      <data id="village-card" version="2026.1"><day>2026-03-01</day><settlement>Кара-Суу</settlement>
      <households>120</households><residents>610</residents>
      <abroad><now_men>4</now_men><now_women>3</now_women><left_men>1</left_men><left_women>0</left_women>
      <back_men>2</back_men><back_women>2</back_women></abroad>
      <inside><moved_in>1</moved_in><moved_out>2</moved_out></inside>
      <children_both_abroad>0</children_both_abroad>
      <meta><instanceID>uuid:card</instanceID></meta></data>
      """;

  @TempDir static Path data;
  @TempDir static Path files;

  @BeforeAll
  static void handIn() throws Exception {
    try (FormsFixture server = FormsFixture.start(data)) {
      assertThat(server.telephone("KG05236").submit(CARD).statusCode()).isEqualTo(201);
    }
  }

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        KochCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    return new Ran(status, out.toString(), err.toString());
  }

  private static String data() {
    return "--data=" + data;
  }

  @Test
  void aTokenIsShownOnceListedByNameAndRevoked() {
    Ran made = run("forms", "token", "--area=KG05236820", "--holder=made-up office", data());
    assertThat(made.status()).as(made.err()).isZero();
    String secret = made.out().replaceAll("(?s).*/openrosa/(\\S+).*", "$1");
    String name = made.out().replaceAll("(?s)^Token (\\S+).*", "$1");
    assertThat(run("forms", "tokens", data()).out())
        .contains(name, "KG05236820", "valid", "made-up office")
        .doesNotContain(secret);
    assertThat(run("forms", "revoke", name, data()).status()).isZero();
    assertThat(run("forms", "tokens", data()).out()).containsPattern(name + ".*revoked 2");
  }

  @Test
  void anUnknownAreaIsRefusedWithWhatWasExpected() {
    Ran refused = run("forms", "token", "--area=KG99", "--holder=x", data());
    assertThat(refused.status()).isEqualTo(Failures.BAD_INPUT);
    assertThat(refused.err()).contains("KG05236", "'KG99'").doesNotContain("\tat ");
  }

  @Test
  void whatWasHandedInIsDeliveredAndDeliveredAgainIsTheSameDelivery() {
    Ran first = run("forms", "deliver", "--form=village-card", "--period=2026-03", data());
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("village-cards 2026-03", "1 received = 1 accepted + 0 rejected", "Accepted.");
    Ran again = run("forms", "deliver", "--form=village-card", "--period=2026-03", data());
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void aFormThatFeedsNoSourceIsRefused() {
    Ran refused = run("forms", "deliver", "--form=card", "--period=2026", data());
    assertThat(refused.status()).isEqualTo(Failures.BAD_INPUT);
    assertThat(refused.err()).contains("village-card", "'card'");
  }

  @Test
  void aWorkbookIsConvertedAndItsFaultsAreNamed() throws Exception {
    Path form = CatalogFolder.findAbove(Path.of("")).resolve("forms/village-card");
    Path xform = files.resolve("form.xml");
    Ran converted = run("forms", "convert", form.toString(), "--out=" + xform);
    assertThat(converted.status()).as(converted.err()).isZero();
    assertThat(Files.readString(xform)).contains("<h:title>");

    Path faulty = Files.createDirectory(files.resolve("faulty"));
    Files.writeString(faulty.resolve("survey.csv"), "type,name,label\ntekst,a,A\n");
    Files.writeString(faulty.resolve("settings.csv"), "form_id\nf\n");
    Ran refused = run("forms", "convert", faulty.toString(), "--out=" + xform);
    assertThat(refused.status()).isEqualTo(Failures.BAD_INPUT);
    assertThat(refused.err()).contains("faulty, sheet survey, line 2, field 'type'");
  }

  @Test
  void withoutASubcommandTheChoicesAreNamed() {
    assertThat(run("forms").status()).isEqualTo(2);
  }
}
