# access-control.md, headings "Tier matrix" and "Feature gates per API operation"
Feature: What each plan includes

  Background:
    Given it is 2026-02-01 at 12:00

  @intro-27 @intro-40
  Rule: The Stats API is on trial, in Business, and in what was sold before

    Scenario Outline: <plan>: statistics, and what sites are set to
      Given team A with the site "a.example" on "<plan>"
      And the key "of team A, s, editor"
      When asked for "v1 of a.example"
      Then the answer is "<status>"
      When asked for "v2 of a.example"
      Then the answer is "<status>"
      When asked for "extended query of a.example"
      Then the answer is "<status>"
      When asked for "the details of a.example"
      Then the answer is "<status>"

      Examples:
        | plan                  | status |
        | trial                 | 200    |
        | Starter v5            | 402    |
        | Growth v5             | 402    |
        | Growth v4             | 402    |
        | Growth v3             | 200    |
        | Growth v2             | 200    |
        | Growth v1             | 200    |
        | legacy                | 200    |
        | free_10k              | 200    |
        | Business v3           | 200    |
        | Business v4           | 200    |
        | Business v5           | 200    |
        | Enterprise(stats_api) | 200    |
        | Enterprise(sites_api) | 402    |
        | expired trial         | 402    |
        | no plan               | 402    |

  @intro-4 @intro-28 @intro-34
  Rule: The Sites API needs an Enterprise agreement

    Scenario Outline: <plan>: a goal is made
      Given team A with the site "a.example" on "<plan>"
      And the key "of team A, p, editor"
      When asked for "a goal on a.example"
      Then the answer is "<status>"

      Examples:
        | plan                  | status |
        | trial                 | 402    |
        | Starter v5            | 402    |
        | Growth v5             | 402    |
        | Growth v1             | 402    |
        | legacy                | 402    |
        | free_10k              | 402    |
        | Business v3           | 402    |
        | Business v5           | 402    |
        | Enterprise(sites_api) | 200    |
        | Enterprise(stats_api) | 402    |
        | no plan               | 402    |

  @intro-29
  Rule: Custom properties are on trial, in Business, and in what was sold before

    Scenario Outline: <plan>: visitors by a property
      Given team A with the site "a.example" on "<plan>"
      And the key "of team A, s, editor"
      When asked for "v2 by a property of a.example"
      Then the answer is "<answer>"

      Examples:
        | plan                         | answer                                                                        |
        | trial                        | 200                                                                           |
        | Growth v3                    | 200                                                                           |
        | Growth v1                    | 200                                                                           |
        | legacy                       | 200                                                                           |
        | free_10k                     | 200                                                                           |
        | Business v3                  | 200                                                                           |
        | Business v5                  | 200                                                                           |
        | Enterprise(stats_api, props) | 200                                                                           |
        | Enterprise(stats_api)        | 402 The owner of this site does not have access to the custom properties feature. |

  @intro-31 @intro-34
  Rule: Revenue is on trial and in Business

    Scenario Outline: <plan>: the total revenue
      Given team A with the site "a.example" on "<plan>"
      And the site has a revenue goal
      And the key "of team A, s, editor"
      When asked for "v2 revenue of a.example"
      Then the answer is "<answer>"

      Examples:
        | plan                                 | answer                                                                     |
        | trial                                | 200                                                                        |
        | Growth v3                            | 402 The owner of this site does not have access to the revenue metrics feature. |
        | legacy                               | 402 The owner of this site does not have access to the revenue metrics feature. |
        | free_10k                             | 402 The owner of this site does not have access to the revenue metrics feature. |
        | Business v3                          | 200                                                                        |
        | Business v5                          | 200                                                                        |
        | Enterprise(stats_api, revenue_goals) | 200                                                                        |
        | Enterprise(stats_api)                | 402 The owner of this site does not have access to the revenue metrics feature. |

  @intro-30 @intro-34
  Rule: Funnels are on trial and in Business

    Scenario Outline: <plan>: how far people come, asked with a key and on a public dashboard
      Given these texts
        | id | text                                                                                                        |
        | F  | Funnels is part of the Plausible Business plan. To get access to this feature, please upgrade your account. |
      And team A with the site "a.example" on "<plan>"
      And the site has goals of the events "Signup, Purchase"
      And the key "of team A, s, editor"
      When asked for "a funnel of a.example"
      Then the answer is "<answer>"
      Given the site is public and has the funnel "Sale" of "Signup, Purchase"
      And the key "none"
      When asked for "the dashboard's funnel of a.example"
      Then the answer is "<dashboard>"

      Examples:
        | plan                           | answer | dashboard |
        | trial                          | 200    | 200       |
        | Starter v5                     | 402    | 402 F     |
        | Growth v5                      | 402    | 402 F     |
        | Growth v4                      | 402    | 402 F     |
        | Growth v3                      | 402 F  | 402 F     |
        | legacy                         | 402 F  | 402 F     |
        | free_10k                       | 402 F  | 402 F     |
        | Business v3                    | 200    | 200       |
        | Business v5                    | 200    | 200       |
        | Enterprise(stats_api, funnels) | 200    | 200       |
        | Enterprise(stats_api)          | 402 F  | 402 F     |
        | expired trial                  | 402    | 402 F     |

  @intro-27 @intro-28 @intro-29 @intro-30 @intro-31 @intro-32 @intro-33
  Rule: A plan includes what the tier matrix says, whoever asks

    Scenario: The tier matrix, as plugins are told it
      Then plugins of teams on these plans are told
        | plan                       | Goals | SharedLinks | SiteSegments | Props | StatsAPI | RevenueGoals | Funnels | ConsolidatedView | SitesAPI | SSO |
        | trial                      | yes   | yes         | yes          | yes   | yes      | yes          | yes     | yes              | -        | -   |
        | Starter v5                 | yes   | -           | -            | -     | -        | -            | -       | -                | -        | -   |
        | Growth v5                  | yes   | yes         | yes          | -     | -        | -            | -       | -                | -        | -   |
        | Growth v4                  | yes   | yes         | -            | -     | -        | -            | -       | -                | -        | -   |
        | Growth v3                  | yes   | yes         | -            | yes   | yes      | -            | -       | -                | -        | -   |
        | Growth v2                  | yes   | yes         | -            | yes   | yes      | -            | -       | -                | -        | -   |
        | Growth v1                  | yes   | yes         | -            | yes   | yes      | -            | -       | -                | -        | -   |
        | legacy                     | yes   | -           | -            | yes   | yes      | -            | -       | -                | -        | -   |
        | free_10k                   | yes   | yes         | -            | yes   | yes      | -            | -       | -                | -        | -   |
        | Business v3                | yes   | yes         | yes          | yes   | yes      | yes          | yes     | yes              | -        | -   |
        | Business v4                | yes   | yes         | yes          | yes   | yes      | yes          | yes     | yes              | -        | -   |
        | Business v5                | yes   | yes         | yes          | yes   | yes      | yes          | yes     | yes              | -        | -   |
        | Enterprise()               | yes   | -           | -            | -     | -        | -            | -       | -                | -        | -   |
        | Enterprise(sites_api, sso) | yes   | -           | -            | -     | -        | -            | -       | -                | yes      | yes |
        | expired trial              | yes   | -           | -            | -     | -        | -            | -       | -                | -        | -   |
        | no plan                    | yes   | -           | -            | -     | -        | -            | -       | -                | -        | -   |

  @intro-31 @intro-32 @intro-34
  Rule: What an agreement leaves out cannot be set up either

    Scenario Outline: <request>, agreed on <agreed>
      Given team A with the site "a.example" on "Enterprise(<agreed>)"
      And the site has goals of the events "Visit, Order"
      And the key "of team A, p, editor"
      When asked for "<request> on a.example"
      Then the answer is "<answer>"

      Examples:
        | request        | agreed                   | answer                                                                 |
        | a property     | sites_api, props         | 200                                                                    |
        | a property     | sites_api                | 402 Your current subscription plan does not include Custom Properties  |
        | a shared link  | sites_api, shared_links  | 200                                                                    |
        | a shared link  | sites_api                | 402 Your current subscription plan does not include Shared Links       |
        | a revenue goal | sites_api, revenue_goals | 200                                                                    |
        | a revenue goal | sites_api                | 402 Your current subscription plan does not include Custom Properties  |
        | a goal         | sites_api                | 200                                                                    |
        | a saved funnel | sites_api, funnels       | 200                                                                    |
        | a saved funnel | sites_api                | 402 Funnels is part of the Plausible Business plan. To get access to this feature, please upgrade your account. |
        | a site segment | sites_api, site_segments | 200                                                                    |
        | a site segment | sites_api                | 402 Site Segments is part of the Plausible Growth plan. To get access to this feature, please upgrade your account. |
        | an own segment | sites_api                | 200                                                                    |
