package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A methodologist files the audit of a made-up table, signed. */
class ProtectReportCommandTest {

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
    runs.file("areas.csv", "levels,codes", "@,All", "@@,A", "@@,B");
    runs.file("sexes.csv", "levels,codes", "@,T", "@@,F", "@@,M");
    published("1");
  }

  /** Four inner cells are hidden; of B/F 1 or 0. */
  private void published(String hidesSecondary) {
    runs.file(
        "published.csv",
        "area,sex,count,primary,suppressed",
        "All,T,30,0,0",
        "All,F,11,0,0",
        "All,M,19,0,0",
        "A,T,10,0,0",
        "A,F,2,1,1",
        "A,M,8,0," + hidesSecondary,
        "B,T,20,0,0",
        "B,F,9,0,1",
        "B,M,11,0,1");
  }

  private Ended audit(String... further) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "protect",
                "audit",
                "--cells=" + folder.resolve("published.csv"),
                "--hierarchy=area=" + folder.resolve("areas.csv"),
                "--hierarchy=sex=" + folder.resolve("sexes.csv"),
                "--out=" + folder.resolve("audited.csv"),
                "--report=" + folder.resolve("report.html")));
    arguments.addAll(List.of(further));
    return runs.run(arguments.toArray(String[]::new));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("report.html"));
  }

  private static KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private String pem(String name, String what, Key key) {
    return runs.file(
        name,
        "-----BEGIN " + what + "-----",
        Base64.getEncoder().encodeToString(key.getEncoded()),
        "-----END " + what + "-----");
  }

  private String signing(KeyPair pair) {
    return "--sign=" + pem("key.pem", "PRIVATE KEY", pair.getPrivate());
  }

  private Ended verified(KeyPair pair) {
    return runs.run(
        "protect",
        "verify-report",
        folder.resolve("report.html").toString(),
        "--key=" + pem("public.pem", "PUBLIC KEY", pair.getPublic()));
  }

  private String sha256(String file) throws IOException, GeneralSecurityException {
    byte[] content = Files.readAllBytes(folder.resolve(file));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void theReportNamesCellsWithTheirIntervals() throws IOException {
    audit();

    assertThat(report())
        .contains("No primary cell is known")
        .contains("A/F", "B/M", "zeros-published", "Narrowest interval")
        .contains("that a hidden cell without parts is not 0");
  }

  @Test
  void aKnownCellIsSaidFirst() throws IOException {
    published("0");

    audit();

    assertThat(report()).contains("Primary cells that are known: 1");
  }

  @Test
  void everyFileIsThereWithItsHash() throws IOException, GeneralSecurityException {
    audit();

    for (String file : List.of("published.csv", "areas.csv", "sexes.csv", "audited.csv")) {
      assertThat(report()).contains(file).contains(sha256(file));
    }
    assertThat(report()).doesNotContain(folder.toString());
  }

  @Test
  void withoutAKeyItSaysSoAndItsHashIsTold() throws IOException, GeneralSecurityException {
    Ended ended = audit();

    assertThat(report()).contains("Not signed");
    assertThat(ended.message()).contains("SHA-256 " + sha256("report.html"));
    assertThat(folder.resolve("report.html.sig")).doesNotExist();
  }

  @Test
  void theSameAuditIsTheSameBytes() throws IOException, GeneralSecurityException {
    KeyPair pair = pair();
    audit(signing(pair));
    String first = report();
    byte[] signature = Files.readAllBytes(folder.resolve("report.html.sig"));

    audit(signing(pair));

    assertThat(report()).isEqualTo(first);
    assertThat(Files.readAllBytes(folder.resolve("report.html.sig"))).isEqualTo(signature);
  }

  @Test
  void whoHasThePublicKeyChecksTheSignature() throws GeneralSecurityException {
    KeyPair pair = pair();
    audit(signing(pair));

    Ended verified = verified(pair);

    assertThat(verified.status()).isZero();
    assertThat(verified.output()).contains("report.html: signed with key");
  }

  /** The platform's own check of the file as it is: no wrapping around the 64 bytes. */
  @Test
  void otherProgramsCheckItToo() throws IOException, GeneralSecurityException {
    KeyPair pair = pair();
    audit(signing(pair));

    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(pair.getPublic());
    signature.update(report().getBytes(StandardCharsets.UTF_8));

    assertThat(signature.verify(Files.readAllBytes(folder.resolve("report.html.sig")))).isTrue();
  }

  @Test
  void aReportThatWasChangedIsRefused() throws IOException, GeneralSecurityException {
    KeyPair pair = pair();
    audit(signing(pair));
    Files.writeString(folder.resolve("report.html"), report().replace("primary", "secondary"));

    Ended verified = verified(pair);

    assertThat(verified.status()).isEqualTo(3);
    assertThat(verified.message()).contains("The file was changed, or another key signed it");
  }

  @Test
  void theKeyOfSomebodyElseIsRefused() throws GeneralSecurityException {
    audit(signing(pair()));

    assertThat(verified(pair()).status()).isEqualTo(3);
  }

  @Test
  void aReportAnewWithoutAKeyHasNoOldSignature() throws GeneralSecurityException {
    KeyPair pair = pair();
    audit(signing(pair));

    audit();

    assertThat(verified(pair).message()).contains("report.html.sig").contains("got none");
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    Ended ended = audit("--sign=" + folder.resolve("areas.csv"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("a private Ed25519 key in PEM");
  }

  @Test
  void aKeyWithoutAReportIsRefused() {
    Ended ended =
        runs.run(
            "protect",
            "audit",
            "--cells=" + folder.resolve("published.csv"),
            "--hierarchy=area=" + folder.resolve("areas.csv"),
            "--hierarchy=sex=" + folder.resolve("sexes.csv"),
            "--sign=key.pem");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--sign: expected --report");
  }

  @Test
  void theReportComesInThreeLanguages() throws IOException {
    audit("--language=ru");
    assertThat(report()).contains("lang=\"ru\"").contains("Скрытые ячейки");
    audit("--language=ky");
    assertThat(report()).contains("lang=\"ky\"").contains("Жашырылган уячалар");
  }
}
