package kg.koch.measure.bilateral;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import kg.koch.measure.proportional.Convergence;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import kg.koch.measure.proportional.ProportionalFitting;

/**
 * Stocks at one date while they are being made comparable with the other date: birth by residence.
 * Works on its own copy.
 */
final class PersonsPresent {

  private final Crosstab source;
  private final double[][] stocks;

  PersonsPresent(Crosstab source) {
    this.source = source;
    this.stocks = BirthplaceStocks.rows(source);
    for (int place = 0; place < stocks.length; place++) {
      removeNegativeNatives(place);
    }
  }

  /** Natives below 0 become 0; the foreign-born give way so that the population stays. */
  private void removeNegativeNatives(int place) {
    double native_ = stocks[place][place];
    if (native_ >= 0) {
      return;
    }
    double population = living(place);
    if (population < 0) {
      throw new IllegalArgumentException(
          "Expected a population of 0 or more in %s; got %s".formatted(name(place), population));
    }
    stocks[place][place] = 0;
    scaleResidence(place, population / (population - native_));
  }

  double[][] stocks() {
    return stocks;
  }

  private String name(int place) {
    return source.dimensions().get(0).categories().get(place);
  }

  double living(int residence) {
    return Arrays.stream(stocks).mapToDouble(birth -> birth[residence]).sum();
  }

  double born(int birth) {
    return DoubleStream.of(stocks[birth]).sum();
  }

  double total() {
    double total = 0;
    for (int birth = 0; birth < stocks.length; birth++) {
      total += born(birth);
    }
    return total;
  }

  private void scaleResidence(int residence, double by) {
    for (double[] birth : stocks) {
      birth[residence] *= by;
    }
  }

  /** Adds persons to those living where they were born, in proportion. */
  void addNatives(double persons) {
    double natives = 0;
    for (int place = 0; place < stocks.length; place++) {
      natives += stocks[place][place];
    }
    if (natives + persons < 0 || natives == 0 && persons != 0) {
      throw new IllegalArgumentException(
          ("Expected stocks whose change is about births less deaths; got a difference of which"
                  + " half, %s, is more than the natives, %s")
              .formatted(Math.abs(persons), natives));
    }
    for (int place = 0; place < stocks.length && persons != 0; place++) {
      stocks[place][place] *= (natives + persons) / natives;
    }
  }

  /** Takes newborns out: of the natives, or of all who live there when natives are too few. */
  void removeBirths(List<Double> births) {
    for (int place = 0; place < stocks.length; place++) {
      if (births.get(place) <= stocks[place][place]) {
        stocks[place][place] -= births.get(place);
      } else {
        removeEvenly("births", births.get(place), place);
      }
    }
  }

  /** Takes those who will die out: of all who live there, in proportion. */
  void removeDeaths(List<Double> deaths) {
    for (int place = 0; place < stocks.length; place++) {
      removeEvenly("deaths", deaths.get(place), place);
    }
  }

  private void removeEvenly(String what, double events, int place) {
    double living = living(place);
    if (events > living) {
      throw new IllegalArgumentException(
          "Expected no more %s than persons living in %s, %s; got %s"
              .formatted(what, name(place), living, events));
    }
    if (events > 0) {
      scaleResidence(place, 1 - events / living);
    }
  }

  /** Makes birthplace totals what is asked for and leaves the populations as they are. */
  void fitBirthplaces(double[] targets) {
    List<Dimension> dimensions = source.dimensions();
    double[] populations = new double[stocks.length];
    Arrays.setAll(populations, this::living);
    Crosstab fitted =
        ProportionalFitting.fit(
            new Crosstab(
                dimensions, Arrays.stream(stocks).flatMapToDouble(DoubleStream::of).toArray()),
            List.of(
                new Crosstab(dimensions.subList(0, 1), targets),
                new Crosstab(dimensions.subList(1, 2), populations)),
            Convergence.STANDARD);
    double[][] rows = BirthplaceStocks.rows(fitted);
    for (int birth = 0; birth < rows.length; birth++) {
      System.arraycopy(rows[birth], 0, stocks[birth], 0, rows.length);
    }
  }
}
