package kg.koch.openrosa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XFormOutlineTest {

  private static final String FORM =
      """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
        <h:head><h:title>Кабар</h:title><model>
          <instance><data id="card" version="7"><age/><title>x</title><photo/><child><n/></child></data></instance>
          <instance id="households" src="jr://file-csv/households.csv"/>
          <bind nodeset="/data/age" type="int"/><bind nodeset="/data/photo" type="xsd:binary"/>
          <bind nodeset="/data/child/n" type="string"/>
        </model></h:head>
        <h:body><group ref="/data/child"><repeat nodeset="/data/child"><input ref="/data/child/n"/></repeat></group></h:body>
      </h:html>
      """;

  private static XFormOutline read(String xform) {
    return XFormOutlineReader.read(xform.getBytes(UTF_8));
  }

  @Test
  void read_formOfAnyMaker_tellsIdentityTypesRepeatsAndFiles() {
    assertThat(read(FORM))
        .isEqualTo(
            new XFormOutline(
                "card",
                "7",
                "Кабар",
                Map.of("/data/age", "int", "/data/photo", "binary", "/data/child/n", "string"),
                java.util.Set.of("/data/child"),
                Map.of(),
                "",
                java.util.Set.of("households.csv")));
  }

  @Test
  void uploads_areFieldsOfTypeBinary() {
    assertThat(read(FORM).uploads()).containsExactly("/data/photo");
  }

  @Test
  void checkSucceeds_fieldOfAnotherType_isRefusedByName() {
    XFormOutline later =
        read(FORM.replace("/data/age\" type=\"int\"", "/data/age\" type=\"string\""));
    assertThatThrownBy(() -> later.checkSucceeds(read(FORM)))
        .hasMessageContaining("400.17")
        .hasMessageContaining("/data/age");
  }

  @Test
  void checkSucceeds_fieldsAddedAndTakenOut_areAccepted() {
    XFormOutline later = read(FORM.replace("/data/age", "/data/years"));
    assertThatCode(() -> later.checkSucceeds(read(FORM))).doesNotThrowAnyException();
  }
}
