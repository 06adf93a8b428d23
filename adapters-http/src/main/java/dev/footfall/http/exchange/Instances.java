package dev.footfall.http.exchange;

import org.glassfish.jersey.server.model.Resource;

/**
 * Resources that are made by hand and shared by all requests.
 *
 * <p>Jersey takes a registered instance for a provider first, and warns that it will ignore it. Given the methods one by
 * one it has nothing to guess.
 */
public final class Instances {
    private Instances() {}

    /** The resource that the annotations of the instance's class describe, answered by the instance. */
    public static Resource asResource(Object instance) {
        return answeredBy(instance, Resource.from(instance.getClass()));
    }

    private static Resource answeredBy(Object instance, Resource described) {
        Resource.Builder resource = Resource.builder(described.getPath());
        described
                .getResourceMethods()
                .forEach(method -> resource.addMethod(method.getHttpMethod())
                        .handledBy(instance, method.getInvocable().getHandlingMethod()));
        described.getChildResources().forEach(child -> resource.addChildResource(answeredBy(instance, child)));
        return resource.build();
    }
}
