package kg.koch.openrosa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final byte[] EARLIER =
      """
      <data id="visit" version="3" xmlns:orx="http://openrosa.org/xforms">
      <child><age>7</age></child><child><age>9</age></child><photo>сүрөт.jpg</photo>
      <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>
      """
          .getBytes(UTF_8);

  @Test
  void of_newSubmission_takesThePlaceOfTheEarlier() {
    Submission corrected = SubmissionReader.read(Correction.of(EARLIER, Map.of(), "uuid:2"));
    assertThat(corrected.instanceId()).isEqualTo("uuid:2");
    assertThat(corrected.findDeprecatedId()).contains("uuid:1");
  }

  @Test
  void of_correctionOfACorrection_namesTheOneBeforeIt() {
    byte[] second = Correction.of(EARLIER, Map.of(), "uuid:2");
    assertThat(SubmissionReader.read(Correction.of(second, Map.of(), "uuid:3")).findDeprecatedId())
        .contains("uuid:2");
  }

  @Test
  void of_changeOfOneChild_leavesTheOtherAndThePhoto() {
    Submission corrected =
        SubmissionReader.read(Correction.of(EARLIER, Map.of("/data/child[2]/age", "10"), "uuid:2"));
    assertThat(corrected.values().stream().map(Submission.Value::text))
        .startsWith("7", "10", "сүрөт.jpg");
  }

  /** What a person types is text, whatever it looks like. */
  @Property
  void of_anyText_comesBackAsTyped(
      @ForAll
          @AlphaChars
          @net.jqwik.api.constraints.Chars({'<', '&', '>', '"', 'ө', ']'})
          @StringLength(max = 20)
          String typed) {
    byte[] corrected = Correction.of(EARLIER, Map.of("/data/child/age", typed), "uuid:2");
    assertThat(SubmissionReader.read(corrected).values().get(0).text()).isEqualTo(typed);
  }

  @Test
  void field_ofEachValue_isWhatOfTakes() {
    assertThat(SubmissionReader.read(EARLIER).values().stream().map(Correction::field))
        .startsWith("/data/child/age", "/data/child[2]/age", "/data/photo");
  }
}
