package io.fuhe.form;

/** 项目绩效总目标 where a form scores it on its own; both null where it does not. */
public record OverallGoal(Figure points, Figure score) {}
