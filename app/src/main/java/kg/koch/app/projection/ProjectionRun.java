package kg.koch.app.projection;

import java.util.List;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.projection.AgeTable;
import kg.koch.measure.projection.CohortComponent;
import kg.koch.measure.projection.GrowthMatrix;
import kg.koch.measure.projection.Projected;
import kg.koch.measure.projection.Sexes;

/** A projection as tables. */
public final class ProjectionRun {

  private final ProjectionInput input;
  private final TableOutput populations =
      new TableOutput("year", "area", "sex", "age", "population");
  private final TableOutput births = new TableOutput("year", "area", "births");

  public ProjectionRun(ProjectionInput input) {
    this.input = input;
  }

  /**
   * @param start year of the population given
   * @param steps how many times carried forward
   */
  public void run(int start, int steps) {
    List<Projected> projected =
        MethodRefusal.in(
            input.table(),
            "",
            "Lower net migration from outside, or project fewer steps.",
            () ->
                new CohortComponent(input.rates()).project(input.population(), input.net(), steps));
    write(start, input.population());
    for (int step = 0; step < steps; step++) {
      int year = start + (step + 1) * input.rates().years();
      write(year, projected.get(step).population());
      writeBirths(year, projected.get(step).births());
    }
  }

  /** The population given and that after each step. */
  public TableOutput populations() {
    return populations;
  }

  /** Births of each step, by the year it ends. */
  public TableOutput births() {
    return births;
  }

  /** The step of women as a matrix, its elements above 0. */
  public TableOutput matrix() {
    TableOutput output = new TableOutput("from_area", "from_age", "to_area", "to_age", "value");
    double[][] elements = GrowthMatrix.of(input.rates()).elements();
    int areas = input.axes().areas().size();
    for (int column = 0; column < elements.length; column++) {
      for (int row = 0; row < elements.length; row++) {
        if (elements[row][column] > 0) {
          output.row(
              input.axes().areas().get(column % areas),
              input.axes().ages().get(column / areas),
              input.axes().areas().get(row % areas),
              input.axes().ages().get(row / areas),
              elements[row][column]);
        }
      }
    }
    return output;
  }

  private void write(int year, Sexes<AgeTable> population) {
    AgeTable men = population.men();
    for (int area = 0; area < population.women().areas(); area++) {
      write(year, area, "F", population.women());
      if (men != null) {
        write(year, area, "M", men);
      }
    }
  }

  private void write(int year, int area, String sex, AgeTable persons) {
    for (int age = 0; age < persons.ages(); age++) {
      populations.row(
          year,
          input.axes().areas().get(area),
          sex,
          input.axes().ages().get(age),
          persons.get(area, age));
    }
  }

  private void writeBirths(int year, double[] born) {
    for (int area = 0; area < born.length; area++) {
      births.row(year, input.axes().areas().get(area), born[area]);
    }
  }
}
