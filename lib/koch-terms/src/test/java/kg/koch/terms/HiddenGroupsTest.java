package kg.koch.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.terms.Dimension.Code;
import kg.koch.terms.HiddenGroups.Listing;
import org.junit.jupiter.api.Test;

class HiddenGroupsTest {

  private static final Dimension AREAS =
      new Dimension(
          "REF_AREA",
          List.of(new Code("KG", null), new Code("KG02", "KG"), new Code("KG02215", "KG02")));

  private static boolean hold(int position, Listing country, Listing oblast) {
    return HiddenGroups.hold(
        List.of(AREAS), new int[] {position}, above -> above[0] == 0 ? country : oblast);
  }

  @Test
  void aCellOneStepBelowAHiddenOneIsHiddenWithIt() {
    assertThat(hold(2, Listing.SHOWN, Listing.HIDDEN)).isTrue();
  }

  @Test
  void aCellFurtherBelowIsHiddenThroughOnesNotListed() {
    assertThat(hold(2, Listing.HIDDEN, Listing.NOT_LISTED)).isTrue();
  }

  @Test
  void aCellWithinAShownOneIsNot() {
    assertThat(hold(2, Listing.HIDDEN, Listing.SHOWN)).isFalse();
  }

  @Test
  void aCellWithNothingAboveItIsNot() {
    assertThat(hold(0, Listing.HIDDEN, Listing.HIDDEN)).isFalse();
  }
}
