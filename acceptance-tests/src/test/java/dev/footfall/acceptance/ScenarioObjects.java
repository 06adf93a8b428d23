package dev.footfall.acceptance;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the step classes of a scenario one driver, fresh for each scenario, through their constructors. */
public final class ScenarioObjects implements ObjectFactory {
    private final Map<Class<?>, Object> objects = new LinkedHashMap<>();

    @Override
    public void start() {
        objects.put(FootfallDriver.class, new FootfallDriver());
    }

    @Override
    public void stop() {
        objects.clear();
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> glueClass) {
        return glueClass.cast(objects.computeIfAbsent(glueClass, this::make));
    }

    private Object make(Class<?> glueClass) {
        try {
            return glueClass
                    .getDeclaredConstructor(FootfallDriver.class)
                    .newInstance(getInstance(FootfallDriver.class));
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException unusable) {
            throw new IllegalStateException("step classes have a public constructor that takes the driver", unusable);
        }
    }
}
