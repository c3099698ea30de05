package kg.koch.publish.sdmx.message;

import kg.koch.publish.sdmx.SdmxStandard;

/** Names of SDMX-ML and texts as XML has them. */
final class Xml {

  private Xml() {}

  /** The value of an attribute, in quotes of the double kind: what XML forbids becomes a space. */
  static String value(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      switch (one) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(one < ' ' ? ' ' : one);
      }
    }
    return escaped.toString();
  }

  /** Such as {@code http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message}. */
  static String namespace(XmlVersion version, String part) {
    return "http://www.sdmx.org/resources/sdmxml/schemas/" + version.path() + "/" + part;
  }

  /** Versions of SDMX-ML. */
  enum XmlVersion {
    V2_1("v2_1", SdmxStandard.SDMX_2_1),
    V3_0("v3_0", SdmxStandard.SDMX_3_0),
    V3_1("v3_1", SdmxStandard.SDMX_3_0);

    private final String path;
    private final SdmxStandard standard;

    XmlVersion(String path, SdmxStandard standard) {
      this.path = path;
      this.standard = standard;
    }

    String path() {
      return path;
    }

    SdmxStandard standard() {
      return standard;
    }
  }
}
