/** What every storage adapter must do, as tests to subclass: fixtures that speak the domain and the reference engine as judge. Asks nothing of an adapter but the ports. */
@NullMarked
package dev.footfall.contract;

import org.jspecify.annotations.NullMarked;
