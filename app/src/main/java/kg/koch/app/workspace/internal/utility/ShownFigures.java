package kg.koch.app.workspace.internal.utility;

import java.util.OptionalDouble;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.utility.Loss;
import kg.koch.protect.utility.Risk;
import kg.koch.protect.utility.Setting;

/**
 * Figures of utility and risk as they may be shown, in one language. A share or a mean over fewer
 * than ten cells is not shown: with the figures that are published it could tell a count. Nor is it
 * shown that nearly all small counts are guessed right, for all would be the same then.
 */
final class ShownFigures {

  private static final long LEAST_CELLS = 10;
  private static final double MOST_GUESSED = 0.95;
  private static final String NONE = "–";

  private final Texts texts;

  ShownFigures(Texts texts) {
    this.texts = texts;
  }

  String threshold(Setting setting) {
    return number(setting.threshold());
  }

  String noise(Setting setting) {
    PerturbationParameters noise = setting.noise();
    int places = noise.variance() % 1 == 0 ? 0 : noise.variance() * 10 % 1 == 0 ? 1 : 2;
    return noise.largestNoise() + "; " + texts.decimal(noise.variance(), places);
  }

  static OptionalDouble guessedShare(Risk risk) {
    OptionalDouble share = share(risk.guessedShare(), risk.small());
    return share.isPresent()
        ? OptionalDouble.of(Math.min(MOST_GUESSED, share.getAsDouble()))
        : share;
  }

  String hidden(Loss loss) {
    return percent(hiddenShare(loss));
  }

  String hiddenUnits(Loss loss) {
    boolean areMany = loss.hiddenCells() == 0 || loss.hiddenCells() >= LEAST_CELLS;
    return areMany ? percent(share(loss.hiddenUnitShare(), loss.cells())) : NONE;
  }

  String root(Loss loss) {
    return decimal(share(loss.rootMeanSquareNoise(), figures(loss)));
  }

  String relative(Loss loss) {
    return percent(relativeShare(loss));
  }

  String told(Risk risk) {
    return percent(toldShare(risk));
  }

  String known(Risk risk) {
    return percent(knownShare(risk));
  }

  String guessed(Risk risk) {
    OptionalDouble share = share(risk.guessedShare(), risk.small());
    return share.isPresent() && share.getAsDouble() > MOST_GUESSED
        ? "> " + texts.decimal(100 * MOST_GUESSED, 0) + " %"
        : percent(share);
  }

  String mean(Loss loss) {
    return decimal(share(loss.meanNoise(), figures(loss)));
  }

  static OptionalDouble hiddenShare(Loss loss) {
    return share(loss.hiddenShare(), loss.cells());
  }

  static OptionalDouble relativeShare(Loss loss) {
    return share(loss.meanRelativeNoise(), figures(loss));
  }

  static OptionalDouble toldShare(Risk risk) {
    return share(risk.toldShare(), risk.small());
  }

  static OptionalDouble knownShare(Risk risk) {
    return share(risk.knownShare(), risk.small());
  }

  private static long figures(Loss loss) {
    return loss.cells() - loss.hiddenCells();
  }

  private static OptionalDouble share(OptionalDouble share, long cells) {
    return cells < LEAST_CELLS ? OptionalDouble.empty() : share;
  }

  private String percent(OptionalDouble share) {
    return share.isPresent() ? texts.decimal(100 * share.getAsDouble(), 1) + " %" : NONE;
  }

  private String decimal(OptionalDouble value) {
    // Else a little below zero would be written as -0.00.
    return value.isPresent()
        ? texts.decimal(Math.round(value.getAsDouble() * 100) / 100.0, 2)
        : NONE;
  }

  String number(long value) {
    return texts.number(value);
  }
}
