package kg.koch.portal.catalogue;

/** Text as it may stand in XML, in an element or an attribute. */
final class Xml {

  private Xml() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
