package kg.koch.openrosa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.openrosa.FormList.ListedForm;
import kg.koch.openrosa.Manifest.MediaFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As the OpenRosa APIs 1.0 print their documents. */
class WireFormatsTest {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Test
  void formList_formWithoutMedia_hasNoManifestUrl() {
    FormList list =
        new FormList(
            List.of(new ListedForm("visit", "Үй & короо", "2", "md5:00", "http://a/f", "")));
    assertThat(text(list.bytes()))
        .isEqualTo(
            HEAD
                + "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\"><xform>"
                + "<formID>visit</formID><name>Үй &amp; короо</name><version>2</version>"
                + "<hash>md5:00</hash><downloadUrl>http://a/f</downloadUrl></xform></xforms>");
  }

  @Test
  void formList_formWithMedia_namesItsManifest() {
    FormList list =
        new FormList(List.of(new ListedForm("v", "V", "1", "md5:0", "http://a/f", "http://a/m")));
    assertThat(text(list.bytes())).contains("<manifestUrl>http://a/m</manifestUrl>");
  }

  @Test
  void formList_ofNothing_isAnEmptyList() {
    assertThat(text(new FormList(List.of()).bytes()))
        .isEqualTo(HEAD + "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\"></xforms>");
  }

  @Test
  void manifest_plainFileAndEntityList() {
    Manifest manifest =
        new Manifest(
            List.of(
                new MediaFile("карта.png", "md5:1", "http://a/1", ""),
                new MediaFile("households.csv", "md5:2", "http://a/2", "http://a/i")));
    assertThat(text(manifest.bytes()))
        .isEqualTo(
            HEAD
                + "<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">"
                + "<mediaFile><filename>карта.png</filename><hash>md5:1</hash>"
                + "<downloadUrl>http://a/1</downloadUrl></mediaFile>"
                + "<mediaFile type=\"entityList\"><filename>households.csv</filename><hash>md5:2</hash>"
                + "<downloadUrl>http://a/2</downloadUrl><integrityUrl>http://a/i</integrityUrl>"
                + "</mediaFile></manifest>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../key", "a/../../key", "C:key", "a\\b", " "})
  void mediaFile_nameThatLeadsOut_isRefused(String name) {
    assertThatThrownBy(() -> new MediaFile(name, "md5:0", "http://a", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answer_success_isTheEnvelopeWithAnEmptyNature() {
    assertThat(text(Answer.success("Full success")))
        .isEqualTo(
            HEAD
                + "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">"
                + "<message nature=\"\">Full success</message></OpenRosaResponse>");
  }

  @Test
  void answer_refusal_saysError() {
    assertThat(text(Answer.refusal("Бул форма жабык"))).contains("<message nature=\"error\">Бул");
  }

  @Test
  void integrity_tellsOfEachEntityWhetherItIsGone() {
    Map<String, Boolean> gone = new LinkedHashMap<>();
    gone.put("a", false);
    gone.put("b", true);
    assertThat(text(EntityIntegrity.bytes(gone)))
        .isEqualTo(
            HEAD
                + "<data><entities><entity id=\"a\"><deleted>false</deleted></entity>"
                + "<entity id=\"b\"><deleted>true</deleted></entity></entities></data>");
  }

  /** RFC 1321, A.5: MD5 ("abc"). */
  @Test
  void hash_isMd5InHexadecimal() {
    assertThat(ContentHash.of("abc".getBytes(UTF_8)))
        .isEqualTo("md5:900150983cd24fb0d6963f7d28e17f72");
  }

  @Test
  void errorCode_wholePart_isTheHttpStatus() {
    assertThat(Arrays.stream(ErrorCode.values()))
        .allMatch(code -> code.number().startsWith(code.status() + "."));
  }

  @Test
  void errorCode_numbers_areUnique() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::number)).doesNotHaveDuplicates();
  }

  @Test
  void markup_charactersXmlDoesNotKnow_areLeftOut() {
    assertThat(text(new Markup().leaf("a", "x\u0001\uD800y").bytes())).endsWith("<a>xy</a>");
  }
}
