package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** SDMX REST 1.5, section 4.7, and REST 2.2, "Error handling and status information". */
class ErrorMessageTest {

  @ParameterizedTest
  @CsvSource({
    "NO_RESULTS, 404, 204",
    "SYNTAX, 400, 400",
    "NOT_ACCEPTABLE, 406, 406",
    "SEMANTIC, 403, 422",
    "NOT_IMPLEMENTED, 501, 501"
  })
  void status_ofEachKind_isWhatTheStandardSays(SdmxException.Status status, int rest1, int rest2) {
    ErrorMessage message = new ErrorMessage(status, "");
    assertThat(message.httpStatus(SdmxStandard.SDMX_2_1)).isEqualTo(rest1);
    assertThat(message.httpStatus(SdmxStandard.SDMX_3_0)).isEqualTo(rest2);
  }

  @ParameterizedTest
  @CsvSource({"NO_RESULTS, 100", "SYNTAX, 140", "SEMANTIC, 150", "NOT_IMPLEMENTED, 501"})
  void message_in21_hasTheNumberOfTheStandard(SdmxException.Status status, String code) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ErrorMessage(status, "a < b").writeMl(SdmxStandard.SDMX_2_1, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("<mes:ErrorMessage code=\"" + code + "\">", "a &lt; b");
  }

  @Test
  void message_inJson_hasNumberAndTitle() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ErrorMessage(SdmxException.Status.SEMANTIC, "no").writeJson(SdmxStandard.SDMX_3_0, out);
    assertThat(JsonMapper.shared().readTree(out.toByteArray()).at("/errors/0/code").asInt())
        .isEqualTo(422);
  }
}
