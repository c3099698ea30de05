package kg.koch.publish.pxweb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The block a selection asks for. A variable left out stands at its total and is not in the block;
 * one without a total is taken whole.
 */
public final class CubeChoice {

  private final Release release;
  private final TableMetadata table;

  /**
   * @throws PxWebException 404 if the release has no such table
   */
  public CubeChoice(Release release, String table) {
    this.release = release;
    this.table =
        release
            .findMetadata(table)
            .orElseThrow(
                () ->
                    new PxWebException(
                        404,
                        "Expected a table of %s; got '%s'."
                            .formatted(release.metadata().keySet(), table)));
  }

  public TableMetadata table() {
    return table;
  }

  /**
   * The block, values of each variable in the table's order.
   *
   * @throws PxWebException 400 if it does not fit the table
   */
  public Cube of(List<VariableChoice> choices) {
    Map<String, VariableChoice> byVariable = new HashMap<>();
    for (VariableChoice choice : choices) {
      requireVariable(choice.variable());
      if (byVariable.put(choice.variable(), choice) != null) {
        throw PxWebException.expected("each variable once", choice.variable());
      }
    }
    List<Cube.Axis> axes = new ArrayList<>();
    for (int axis = 0; axis < table.dimensions().size(); axis++) {
      Dimension dimension = table.axes().get(axis);
      VariableChoice choice = byVariable.get(dimension.id());
      if (choice != null || dimension.findTotal().isEmpty()) {
        axes.add(new Cube.Axis(axis, positions(axis, dimension, choice)));
      }
    }
    Cube cube = Cube.of(release, table.id(), axes);
    VariableChoice contents = byVariable.get(Contents.DIMENSION);
    return contents == null ? cube : cube.withContents(contents(cube, contents));
  }

  private void requireVariable(String variable) {
    boolean known =
        variable.equals(Contents.DIMENSION)
            || table.dimensions().stream().anyMatch(one -> one.id().equals(variable));
    if (!known) {
      List<String> all = table.dimensions().stream().map(one -> one.id()).toList();
      throw PxWebException.expected("a variable of " + all, variable);
    }
  }

  private List<Integer> positions(int axis, Dimension dimension, @Nullable VariableChoice choice) {
    List<Integer> candidates = IntStream.range(0, dimension.size()).boxed().toList();
    if (choice == null) {
      return candidates;
    }
    String codeList = choice.codeList();
    if (codeList != null) {
      candidates =
          ValueSet.of(table, axis).stream()
              .filter(set -> set.id().equals(codeList))
              .findFirst()
              .orElseThrow(
                  () -> PxWebException.expected("a codelist of " + dimension.id(), codeList))
              .positions();
    }
    if (choice.expressions().isEmpty()) {
      return candidates;
    }
    ValueExpression expression =
        new ValueExpression(dimension, dimension.id().equals("TIME_PERIOD"), candidates);
    TreeSet<Integer> positions = new TreeSet<>();
    choice.expressions().forEach(one -> positions.addAll(expression.positions(one)));
    if (positions.isEmpty()) {
      throw PxWebException.expected(
          "values of " + dimension.id(), String.join(", ", choice.expressions()));
    }
    return List.copyOf(positions);
  }

  private static List<Contents> contents(Cube cube, VariableChoice choice) {
    if (choice.expressions().isEmpty()) {
      return cube.contents();
    }
    List<String> names = cube.contents().stream().map(Contents::name).toList();
    Dimension dimension = Dimension.flat(Contents.DIMENSION, names);
    ValueExpression expression =
        new ValueExpression(dimension, false, IntStream.range(0, names.size()).boxed().toList());
    TreeSet<Integer> positions = new TreeSet<>();
    choice.expressions().forEach(one -> positions.addAll(expression.positions(one)));
    return positions.stream().map(at -> cube.contents().get(at)).toList();
  }

  /**
   * The block with its dimensions placed, first those of the stub; those of neither come last in
   * the stub, and time in the heading where nothing is said.
   *
   * @return how many of the dimensions stand in the stub, with the block
   */
  public static Placed place(Cube cube, List<String> stub, List<String> heading) {
    List<Integer> order = new ArrayList<>();
    stub.forEach(variable -> add(cube, variable, order));
    List<Integer> above = new ArrayList<>();
    heading.stream()
        .filter(variable -> !variable.equals(Contents.DIMENSION))
        .forEach(variable -> add(cube, variable, above));
    for (int number : cube.timeLast()) {
      if (!order.contains(number) && !above.contains(number)) {
        boolean up = heading.isEmpty() && cube.isTime(number);
        (up ? above : order).add(number);
      }
    }
    int inStub = order.size();
    order.addAll(above);
    if (order.size() != cube.rank()) {
      throw PxWebException.expected(
          "each variable in stub or heading, once", stub + ", " + heading);
    }
    return new Placed(cube.ordered(order), inStub);
  }

  private static void add(Cube cube, String variable, List<Integer> order) {
    if (!variable.equals(Contents.DIMENSION)) {
      order.add(
          IntStream.range(0, cube.rank())
              .filter(number -> cube.dimension(number).id().equals(variable))
              .findFirst()
              .orElseThrow(() -> PxWebException.expected("a variable of the query", variable)));
    }
  }

  /**
   * @param stub how many of the first dimensions stand in the stub
   */
  public record Placed(Cube cube, int stub) {}
}
