package kg.koch.openrosa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kg.koch.openrosa.Submission.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

  private static final String VISIT =
      """
      <data id="visit" version="3" xmlns:orx="http://openrosa.org/xforms">
        <place>Кара-Суу &amp; Өзгөн</place>
        <child><age>7</age><photo>сүрөт 1.jpg</photo></child>
        <child><age>9</age><photo/></child>
        <orx:meta>
          <orx:instanceID>uuid:2</orx:instanceID>
          <orx:deprecatedID>uuid:1</orx:deprecatedID>
          <entity dataset="households" id="e1" create="1"><label>Үй 4</label></entity>
        </orx:meta>
      </data>
      """;

  private static Submission read(String xml) {
    return SubmissionReader.read(xml.getBytes(UTF_8));
  }

  @Test
  void read_formVersionAndIdentities() {
    Submission visit = read(VISIT);
    assertThat(List.of(visit.formId(), visit.version(), visit.instanceId()))
        .containsExactly("visit", "3", "uuid:2");
    assertThat(visit.findDeprecatedId()).contains("uuid:1");
  }

  @Test
  void read_valuesOfARepeat_shareAPathAndDifferInPosition() {
    assertThat(read(VISIT).values())
        .contains(
            new Value("/data/child/age", List.of(1, 1, 1), "7"),
            new Value("/data/child/age", List.of(1, 2, 1), "9"));
  }

  @Test
  void read_cyrillicAndEscapes_areKeptAsWritten() {
    assertThat(read(VISIT).findValue("/data/place")).contains("Кара-Суу & Өзгөн");
  }

  @Test
  void attachments_areTheNamesInFieldsThatHoldFiles() {
    assertThat(read(VISIT).attachments(Set.of("/data/child/photo"))).containsExactly("сүрөт 1.jpg");
  }

  @Test
  void read_entity_saysWhatIsMade() {
    assertThat(read(VISIT).entity())
        .isEqualTo(new Submission.EntityEntry("households", "e1", true, false, "Үй 4"));
  }

  @Test
  void read_instanceIdAsAttributeOfTheRoot_isTakenToo() {
    assertThat(read("<data id='f' instanceID='uuid:7'><a/></data>").instanceId())
        .isEqualTo("uuid:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><data id='f'><a>&x;</a></data>",
        "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><data id='f'>&b;</data>",
        "<!DOCTYPE data><data id='f'><meta><instanceID>u</instanceID></meta></data>",
        "<data id='f'><meta>",
        "not xml",
        ""
      })
  void read_whatIsNoPlainXml_isRefusedAsUnreadable(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            OpenRosaRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<data><meta><instanceID>u</instanceID></meta></data>",
        "<data id='f'><meta/></data>",
        "<data id='f'><group><meta><instanceID>u</instanceID></meta></group></data>"
      })
  void read_withoutFormOrInstance_isRefusedAsMissing(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            OpenRosaRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MISSING_PART));
  }

  @Test
  void read_nestedDeeperThanAnyForm_isRefused() {
    int levels = SafeXml.DEEPEST;
    String xml = "<data id='f'>" + "<g>".repeat(levels) + "</g>".repeat(levels) + "</data>";
    assertThatThrownBy(() -> read(xml)).hasMessageContaining("64 levels");
  }

  @Test
  void read_moreBytesThanAnyForm_isRefusedAsTooLarge() {
    assertThatThrownBy(() -> SubmissionReader.read(new byte[SubmissionReader.MOST_BYTES + 1]))
        .hasMessageStartingWith("413.1");
  }

  /** Whatever a line does to a submission, the reader answers with a submission or a refusal. */
  @Property
  void read_anyByteChanged_isASubmissionOrARefusal(
      @ForAll @IntRange(max = 10_000) int at, @ForAll byte changed) {
    byte[] xml = VISIT.getBytes(UTF_8);
    xml[at % xml.length] = changed;
    try {
      assertThat(SubmissionReader.read(xml).formId()).isNotBlank();
    } catch (OpenRosaRefusal refused) {
      assertThat(refused.code().status()).isEqualTo(400);
    }
  }
}
