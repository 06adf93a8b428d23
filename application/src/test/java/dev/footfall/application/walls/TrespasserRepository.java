package dev.footfall.application.walls;

/** A port that is no interface. */
public final class TrespasserRepository {}
