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

  @intro-28 @intro-34
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

  @intro-31 @intro-32 @intro-34
  Rule: What an agreement leaves out cannot be set up either

    Scenario Outline: <request>, agreed on <agreed>
      Given team A with the site "a.example" on "Enterprise(<agreed>)"
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
