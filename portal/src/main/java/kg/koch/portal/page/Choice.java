package kg.koch.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.portal.release.View;
import kg.koch.terms.Dimension;

/**
 * A dimension to choose codes of. Only codes the table has are there, so that each leads to
 * figures.
 */
public record Choice(String id, String label, List<Option> options) {

  /**
   * A code to choose.
   *
   * @param parent the code that includes it; empty if none does
   * @param depth how many codes include it
   */
  public record Option(String code, String parent, String label, int depth, boolean chosen) {}

  /** A code and those it includes. */
  public record Branch(Option option, List<Branch> below) {

    /** How many codes are chosen below it. */
    public long chosenBelow() {
      return below.stream()
          .mapToLong(one -> one.chosenBelow() + (one.option().chosen() ? 1 : 0))
          .sum();
    }
  }

  public Choice {
    options = List.copyOf(options);
  }

  static Choice of(View view, int axis, Frame frame) {
    Dimension dimension = view.axes().get(axis);
    List<Option> options =
        IntStream.range(0, dimension.size())
            .mapToObj(
                at ->
                    new Option(
                        dimension.code(at),
                        Objects.requireNonNullElse(dimension.codes().get(at).parent(), ""),
                        Labels.of(view.dimension(axis), at, frame),
                        dimension.pathUp(at).length - 1,
                        view.chosen().get(axis).contains(at)))
            .toList();
    return new Choice(dimension.id(), frame.say(view.dimension(axis).label()), options);
  }

  public long chosenOptions() {
    return options.stream().filter(Option::chosen).count();
  }

  /** True for the periods reported on, which are chosen as a stretch. */
  public boolean isTime() {
    return id.equals(View.TIME);
  }

  /** The first code chosen. */
  public String first() {
    return options.stream().filter(Option::chosen).map(Option::code).findFirst().orElse("");
  }

  /** The last code chosen. */
  public String last() {
    return options.stream().filter(Option::chosen).map(Option::code).reduce((a, b) -> b).orElse("");
  }

  /** The codes no other includes, each with those it includes. */
  public List<Branch> tree() {
    Map<String, List<Option>> byParent =
        options.stream().collect(Collectors.groupingBy(Option::parent));
    return options.stream()
        .filter(option -> option.depth() == 0)
        .map(option -> branch(option, byParent))
        .toList();
  }

  private static Branch branch(Option option, Map<String, List<Option>> byParent) {
    return new Branch(
        option,
        byParent.getOrDefault(option.code(), List.of()).stream()
            .map(below -> branch(below, byParent))
            .toList());
  }
}
