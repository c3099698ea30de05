package kg.koch.portal.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTextTest {

  private static final SiteAddress HERE = new SiteAddress("/en/tables/C2", "");

  @Test
  void found_linksAndPictures_withTheirStates() {
    assertThat(
            page("<a href=\"/en/x?a=1&amp;b=2#c\">x</a><img src=\"/p.svg\"><a href=\"?s=1\">y</a>")
                .found())
        .containsExactly(
            new PageText.Found(new SiteAddress("/en/x", "a=1&b=2"), false),
            new PageText.Found(new SiteAddress("/p.svg", ""), true),
            new PageText.Found(new SiteAddress("/en/tables/C2", "s=1"), false));
  }

  @Test
  void found_otherSitesServicesAndPlacesOnThePage_arePassedOver() {
    assertThat(
            page("<a href=\"https://example.org/\">a</a><a href=\"#b\">b</a>"
                    + "<a href=\"/sdmx/v2/data\">c</a><a href=\"mailto:a@example.org\">d</a>")
                .found())
        .isEmpty();
  }

  @Test
  void rewritten_linkThatLeadsNowhere_isALinkNoMore() {
    assertThat(rewritten("<a class=\"c\" href=\"/en/gone\">gone</a>"))
        .isEqualTo("<a class=\"c\">gone</a>");
  }

  @Test
  void rewritten_place_isKept() {
    assertThat(rewritten("<a href=\"/en/there#place\">x</a>"))
        .isEqualTo("<a href=\"../there#place\">x</a>");
  }

  @Test
  void rewritten_forms_giveWayToOneSentence() {
    assertThat(rewritten("<form a=\"b\"><input></form><p>x</p><form>\n</form>"))
        .isEqualTo("<p class=\"note\">No server.</p><p>x</p>");
  }

  @Test
  void rewritten_scripts_areLeftOutAndDataKept() {
    assertThat(
            rewritten(
                "<script src=\"/a.js\" defer></script><script type=\"application/ld+json\">{}</script>"))
        .isEqualTo("<script type=\"application/ld+json\">{}</script>");
  }

  private static PageText page(String text) {
    return new PageText(HERE, text);
  }

  private static String rewritten(String text) {
    return page(text)
        .rewritten(
            to -> to.path().equals("/en/there") ? Optional.of("../there") : Optional.empty(),
            "No server.");
  }
}
