package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHeadersTest {

  private static final ClientId CLIENT = ClientId.parse("KG/GOV/70000001/migration");
  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000005/registers/files");

  private static MessageHeaders sent(@Nullable String user, @Nullable String issue) {
    return new MessageHeaders(CLIENT, "f92591a3-6bf0-49b1-987b-0dd78c034cc3", user, issue);
  }

  @Test
  void forRest_everyField_hasItsHeader() {
    assertThat(sent("KG-clerk-7", "case 12/2026").forRest())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "X-Road-Client", "KG/GOV/70000001/migration",
                "X-Road-Id", "f92591a3-6bf0-49b1-987b-0dd78c034cc3",
                "X-Road-UserId", "KG-clerk-7",
                "X-Road-Issue", "case 12/2026"));
  }

  @Test
  void forRest_noUserAndNoIssue_sendsNeitherHeader() {
    assertThat(sent(null, null).forRest()).containsOnlyKeys("X-Road-Client", "X-Road-Id");
  }

  @Test
  void toString_ofAMessage_hasNeitherUserNorIssue() {
    assertThat(sent("KG-clerk-7", "case 12/2026").toString()).doesNotContain("clerk", "12/2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "two\r\nlines", "иш 12", "10101199000001", "case-10101199000001"})
  void issue_thatCannotBeOneOrMayHoldAPin_isRefusedWithoutBeingShown(String issue) {
    assertThatThrownBy(() -> sent("KG-clerk-7", issue))
        .hasMessageStartingWith("Expected ")
        .hasMessageNotContaining("10101199000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "clerk", "kg-clerk", "KG", "KG clerk", "KG\r\nX-Road-Client: A/B/C"})
  void user_withoutTheCountryBefore_isRefused(String user) {
    assertThatThrownBy(() -> sent(user, null)).hasMessageContaining("country's two letters");
  }

  private static AnswerHeaders answer(Map<String, String> headers) {
    return AnswerHeaders.of(name -> Optional.ofNullable(headers.get(name)));
  }

  @Test
  void requireAnswerTo_sameMessageAndService_passes() {
    AnswerHeaders answer =
        answer(Map.of("X-Road-Id", sent(null, null).id(), "X-Road-Service", SERVICE.encoded()));
    assertThatCode(() -> answer.requireAnswerTo(sent(null, null), SERVICE))
        .doesNotThrowAnyException();
  }

  @Test
  void requireAnswerTo_anotherMessage_isRefused() {
    AnswerHeaders answer =
        answer(Map.of("X-Road-Id", "another", "X-Road-Service", SERVICE.encoded()));
    assertThatThrownBy(() -> answer.requireAnswerTo(sent(null, null), SERVICE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("identifier of the message");
  }

  @Test
  void requireAnswerTo_aServerThatIsNoSecurityServer_isRefused() {
    assertThatThrownBy(() -> answer(Map.of()).requireAnswerTo(sent(null, null), SERVICE))
        .hasMessageContaining("security server's and not the service's own");
  }

  @Test
  void requireAnswerTo_anotherService_isRefused() {
    AnswerHeaders answer =
        answer(Map.of("X-Road-Id", sent(null, null).id(), "X-Road-Service", "A/B/C/D/E"));
    assertThatThrownBy(() -> answer.requireAnswerTo(sent(null, null), SERVICE))
        .hasMessageContaining("one of A/B/C/D/E");
  }

  /** The hash of the example in PR-REST 4.3, and the other example there, which is no hash. */
  @ParameterizedTest
  @CsvSource({
    "14sEri8SmLNy/DJyTob0ZddAskmdRy5ZUyhbr33iLkaA+gLpWcivUH16fzbuIs7hhs2AnA4lJDloyIihXMlVQA==,true",
    "4c519cf0-0e5e-4ccf-b72b-8ed6fe289e6e,false"
  })
  void requestHash_ofTheForm_isKeptAndNoOther(String hash, boolean kept) {
    assertThat(answer(Map.of("X-Road-Request-Hash", hash)).requestHash().isPresent())
        .isEqualTo(kept);
  }
}
