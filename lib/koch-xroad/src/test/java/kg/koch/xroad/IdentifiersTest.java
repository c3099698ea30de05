package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Test
  void parse_clientOfTheProtocol_hasItsFourParts() {
    assertThat(ClientId.parse("INSTANCE/CLASS1/MEMBER1/SUBSYSTEM1"))
        .isEqualTo(new ClientId("INSTANCE", "CLASS1", "MEMBER1", "SUBSYSTEM1"));
  }

  @Test
  void parse_clientWithoutSubsystem_isTheMemberItself() {
    assertThat(ClientId.parse("KG/GOV/70000001").subsystem()).isNull();
  }

  @Test
  void encoded_partWithOtherLetters_isPercentEncodedByItself() {
    assertThat(new ClientId("KG", "GOV", "7 0", "көч").encoded())
        .isEqualTo("KG/GOV/7%200/%D0%BA%D3%A9%D1%87");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "KG", "KG/GOV", "KG/GOV/1/a/b", "KG//1/a", "KG/GOV/1/", "/KG/GOV/1"})
  void parse_clientOfAnotherShape_isRefused(String text) {
    assertThatThrownBy(() -> ClientId.parse(text)).hasMessageStartingWith("Expected ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KG%2FGOV%2F1%2Fa", "KG/GOV/1/a%2Fb", "KG/GOV/1/a%5Cb", "KG/GOV/1/a%3Ab", "KG/GOV/1/a%3Bb",
        "KG/GOV/1/%25", "KG/GOV/1/%09", "KG/GOV/1/..", "KG/GOV/1/%2E%2E", "KG/GOV/1/%20a"
      })
  void parse_characterThatIdentifiersNeverHave_isRefused(String text) {
    assertThatThrownBy(() -> ClientId.parse(text)).hasMessageStartingWith("Expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KG/GOV/1/%", "KG/GOV/1/%4", "KG/GOV/1/%zz", "KG/GOV/1/%FF"})
  void parse_whatIsNotPercentEncodedUtf8_isRefused(String text) {
    assertThatThrownBy(() -> ClientId.parse(text)).hasMessageContaining("percent-encoded UTF-8");
  }

  @Test
  void parse_refusedTextThatMayBeAPin_isNotShown() {
    assertThatThrownBy(() -> ClientId.parse("KG/10101199000001"))
        .hasMessageContaining("**************")
        .hasMessageNotContaining("10101199000001");
  }

  @Property
  void parse_anyEncodedService_comesBack(
      @ForAll("part") String instance,
      @ForAll("part") String memberClass,
      @ForAll("part") String code,
      @ForAll("part") String subsystem,
      @ForAll("part") String service) {
    ServiceId made =
        new ServiceId(new ClientId(instance, memberClass, code, subsystem), service, null);
    assertThat(ServiceId.parse(made.encoded())).isEqualTo(made);
  }

  @Property
  void encoded_anyIdentifier_hasOnlyLettersThatHeadersAndPathsCarry(
      @ForAll("part") String code, @ForAll("part") String subsystem) {
    assertThat(new ClientId("KG", "GOV", code, subsystem).encoded()).matches("[A-Za-z0-9._~%/-]+");
  }

  @Provide
  Arbitrary<String> part() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("ңөүҢӨҮ -_.~+&=?#@")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> text.equals(text.strip()) && !text.equals(".") && !text.equals(".."));
  }

  @Test
  void service_ofAMemberWithoutSubsystem_isRefused() {
    ClientId member = ClientId.parse("KG/GOV/70000001");
    assertThatThrownBy(() -> new ServiceId(member, "crossings", null))
        .hasMessageContaining("subsystem");
  }

  @Test
  void parse_soapServiceWithVersion_hasIt() {
    assertThat(ServiceId.parse("KG/GOV/70000005/persons/getPersonByPin/v1").version())
        .isEqualTo("v1");
  }
}
