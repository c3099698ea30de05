# Post-stratification, raking and linear calibration.
types <- data.frame(stype = c("E", "H", "M"), total = c(4421, 755, 1018))
wide <- data.frame(sch.wide = c("No", "Yes"), total = c(1072, 5122))
both <- as.data.frame(xtabs(~stype + sch.wide, apipop), responseName = "total")
frequencies <- function(margin) setNames(margin, sub("^total$", "Freq", names(margin)))
tight <- list(maxit = 1000, epsilon = 1e-14)

calibrated_figures <- function(design) {
  list(
    "mean(api00)" = mean_of(design, "api00"),
    "total(enroll)" = total_of(design, "enroll"),
    "count() by stype" = by(design, "stype", count_of)[, 1, drop = FALSE],
    "ratio(api.stu, enroll)" = ratio_of(design, "api.stu", "enroll"),
    "mean(api00) by comp.imp" = by(design, "comp.imp", function(d) mean_of(d, "api00")),
    "total(enroll) by sch.wide" = by(design, "sch.wide", function(d) total_of(d, "enroll")),
    "quantile(api00, 0.25, 0.5)" = quantile_of(design, "api00", c(0.25, 0.5))
  )
}

clustered_options <- c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw")
stratified_options <- c("--strata", "stype", "--fpc", "fpc", "--weight", "pw")
types_file <- write_table(types, "types")
wide_file <- write_table(wide, "wide")
both_file <- write_table(both, "both")

compare("apiclus1, post-stratified by type", apiclus1, c(clustered_options, "--poststratify", types_file),
  calibrated_figures(postStratify(clustered, ~stype, frequencies(types))))
compare("apistrat, post-stratified by type and awards", apistrat, c(stratified_options, "--poststratify", both_file),
  calibrated_figures(postStratify(stratified, ~stype + sch.wide, frequencies(both))))
compare("apiclus2, two stages, post-stratified", apiclus2,
  c("--cluster", "dnum", "--cluster2", "snum", "--fpc", "fpc1", "--fpc2", "fpc2", "--poststratify", types_file),
  calibrated_figures(postStratify(two_stage, ~stype, frequencies(types))))

# R's rake() takes plain means for its residuals, which is right where weights are equal; where they are not, the
# residuals of its own calibrate(calfun = "raking") are those of Deville and Sarndal, and those koch gives.
rake_options <- c("--rake", types_file, "--rake", wide_file)
compare("apiclus1, raked (rake)", apiclus1, c(clustered_options, rake_options),
  calibrated_figures(rake(clustered, list(~stype, ~sch.wide), list(frequencies(types), frequencies(wide)), tight)))
totals <- c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, sch.wideYes = 5122)
raking <- function(design) {
  calibrate(design, ~stype + sch.wide, totals, calfun = "raking", epsilon = 1e-13, maxit = 1000)
}
compare("apistrat, raked (calibrate)", apistrat, c(stratified_options, rake_options),
  calibrated_figures(raking(stratified)))
compare("apiclus2, two stages, raked (calibrate)", apiclus2,
  c("--cluster", "dnum", "--cluster2", "snum", "--fpc", "fpc1", "--fpc2", "fpc2", rake_options),
  calibrated_figures(raking(two_stage)))

linear_file <- write_table(data.frame(variable = c("", "stype", "stype", "api99"), category = c("", "H", "M", ""),
  total = c(6194, 755, 1018, 3914069)), "linear")
linear <- function(design) {
  calibrate(design, ~stype + api99, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069))
}
compare("apiclus1, linear calibration", apiclus1, c(clustered_options, "--calibrate", linear_file),
  calibrated_figures(linear(clustered)))
compare("apistrat, linear calibration", apistrat, c(stratified_options, "--calibrate", linear_file),
  calibrated_figures(linear(stratified)))
