# docs/reference/funnels.md, and sites-api.md, heading 9
Feature: Funnels

  Rule: A funnel is asked how far people come

    Background:
      Given it is 2024-03-05 at 12:00
      And the operator has provisioned
        """
        {
          "users": [{"email": "ada@example.org"}],
          "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org",
                     "subscription": {"plan": "enterprise", "features": ["stats_api", "sites_api", "goals", "props", "funnels"]}}],
          "sites": [{
            "domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
            "native_stats_start_at": "2024-01-01T00:00:00",
            "goals": [{"page_path": "/blog/announcement"}, {"event_name": "Signup"}, {"page_path": "/cart/add/product"},
                      {"event_name": "Purchase"}, {"event_name": "Purchase", "display_name": "Premium", "custom_props": {"plan": "premium"}},
                      {"page_path": "/thank-you"}]
          }],
          "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                        "scopes": ["sites:provision:*"]}]
        }
        """
      And I use the key "a-long-random-text"

    Scenario: Somebody buys, somebody signs up, somebody only reads
      Given the operator loads these events into "shop.example"
        """
        {"name": "pageview", "timestamp": "2024-03-05T10:00:00", "user_id": 9, "pathname": "/some/irrelevant"}
        {"name": "pageview", "timestamp": "2024-03-05T10:00:00", "user_id": 1, "pathname": "/blog/announcement"}
        {"name": "Signup", "timestamp": "2024-03-05T10:01:00", "user_id": 1, "pathname": "/"}
        {"name": "pageview", "timestamp": "2024-03-05T10:02:00", "user_id": 1, "pathname": "/cart/add/product"}
        {"name": "Purchase", "timestamp": "2024-03-05T10:03:00", "user_id": 1, "pathname": "/"}
        {"name": "pageview", "timestamp": "2024-03-05T10:00:00", "user_id": 2, "pathname": "/blog/announcement", "utm_medium": "social"}
        {"name": "Signup", "timestamp": "2024-03-05T10:01:00", "user_id": 2, "pathname": "/", "utm_medium": "social"}
        """
      And I make the funnel "Checkout" of "Visit /blog/announcement, Signup, Visit /cart/add/product, Purchase" on "shop.example"
      When I ask how far people came in that funnel of "shop.example" today
      Then 2 of 3 people entered, which is "66.67" percent, and went so far
        | step                     | visitors | dropoff | dropoff percentage | conversion rate | of the step before |
        | Visit /blog/announcement | 2        | 0       | 0                  | 100             | 0                  |
        | Signup                   | 2        | 0       | 0                  | 100             | 100                |
        | Visit /cart/add/product  | 1        | 1       | 50                 | 50              | 50                 |
        | Purchase                 | 1        | 0       | 0                  | 50              | 100                |
      When I ask how far those came in that funnel of "shop.example" today whose "visit:utm_medium" is "social"
      Then 1 of 1 people entered, which is "100" percent, and went so far
        | step                     | visitors | dropoff | dropoff percentage | conversion rate | of the step before |
        | Visit /blog/announcement | 1        | 0       | 0                  | 100             | 0                  |
        | Signup                   | 1        | 0       | 0                  | 100             | 100                |
        | Visit /cart/add/product  | 0        | 1       | 100                | 0               | 0                  |
        | Purchase                 | 0        | 0       | 0                  | 0               | 0                  |

    Scenario Outline: The clock starts with the first step: <purchase> after <again>
      Given the operator loads these events into "shop.example"
        """
        {"name": "Signup", "timestamp": "2024-03-04T10:00:00", "user_id": 1, "pathname": "/"}
        {"name": "Signup", "timestamp": "2024-03-04T<again>", "user_id": 1, "pathname": "/"}
        {"name": "Purchase", "timestamp": "2024-03-05T<purchase>", "user_id": 1, "pathname": "/"}
        """
      And I make the funnel "Sale" of "Signup, Purchase" on "shop.example"
      When I ask how far people came in that funnel of "shop.example" since yesterday
      Then <buyers> people went all the way

      Examples:
        | again    | purchase | buyers |
        | 10:00:00 | 10:00:00 | 1      |
        | 10:00:00 | 10:00:01 | 0      |
        | 12:00:00 | 11:00:00 | 1      |

    Scenario: A step may want a property
      Given the operator loads these events into "shop.example"
        """
        {"name": "Signup", "timestamp": "2024-03-05T10:00:00", "user_id": 1, "pathname": "/"}
        {"name": "Purchase", "timestamp": "2024-03-05T10:01:00", "user_id": 1, "pathname": "/", "props": {"plan": "premium"}}
        {"name": "pageview", "timestamp": "2024-03-05T10:02:00", "user_id": 1, "pathname": "/thank-you"}
        {"name": "Signup", "timestamp": "2024-03-05T10:00:00", "user_id": 2, "pathname": "/"}
        {"name": "Purchase", "timestamp": "2024-03-05T10:01:00", "user_id": 2, "pathname": "/", "props": {"plan": "free"}}
        {"name": "pageview", "timestamp": "2024-03-05T10:02:00", "user_id": 2, "pathname": "/thank-you"}
        """
      When I ask how far people came from "Signup, Premium, Visit /thank-you" on "shop.example" today
      Then 1 people went all the way

    Scenario Outline: In strict order nothing comes in between: <order>
      Given the operator loads these events into "shop.example"
        """
        {"name": "Signup", "timestamp": "2024-03-05T10:00:00", "user_id": 1, "pathname": "/"}
        {"name": "pageview", "timestamp": "2024-03-05T10:01:00", "user_id": 1, "pathname": "/doubts"}
        {"name": "Purchase", "timestamp": "2024-03-05T10:02:00", "user_id": 1, "pathname": "/"}
        """
      And I make the <order> funnel "Sale" of "Signup, Purchase" on "shop.example"
      When I ask how far people came in that funnel of "shop.example" today
      Then <buyers> people went all the way

      Examples:
        | order      | buyers |
        | sequential | 1      |
        | strict     | 0      |

    Scenario Outline: What funnels cannot show: <what>
      Given I make the funnel "Sale" of "Signup, Purchase" on "shop.example"
      When I ask how far those came in that funnel of "shop.example" today whose "<dimension>" is "<value>"
      Then I am told "We are unable to show funnels when the dashboard is filtered by <what>" with status 400

      Examples:
        | what  | dimension  | value  |
        | goals | event:goal | Signup |
        | pages | event:page | /      |

  Rule: A funnel has a name of its own and two to eight goals of its site, each once

    Background:
      Given it is 2026-02-01 at 12:00
      And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,funnels" only
      And a new key of the team with the scopes "sites:provision:*"
      And there are goals of the events "A, B, C" on "shop.example"

    Scenario Outline: <name> of <steps>
      Given I make the funnel "Sale" of "A, B" on "shop.example"
      When I make the funnel "<name>" of "<steps>" on "shop.example"
      Then I am told "<told>" with status 400

      Examples:
        | name | steps                     | told                                                               |
        |      | A, B                      | name: can't be blank                                               |
        | Sale | A, C                      | name: has already been taken                                       |
        | x    | A                         | steps: should have at least 2 item(s)                              |
        | x    | A, B, A                   | goal: has already been taken                                       |
        | x    | A, B, A, B, A, B, A, B, A | steps: should have at most 8 item(s), goal: has already been taken |

    Scenario: Made, changed and deleted
      Given I make the funnel "Sale" of "A, B" on "shop.example"
      And I make the strict funnel "Gift" of "C, A, B" on "shop.example"
      When I list the funnels of "shop.example"
      Then the funnels are
        | name | strict_order | step_count |
        | Gift | true         | 3          |
        | Sale | false        | 2          |
      When I make of that funnel of "shop.example" the funnel "Present" of "B, C"
      And I list the funnels of "shop.example"
      Then the funnels are
        | name    | strict_order | step_count |
        | Present | false        | 2          |
        | Sale    | false        | 2          |
      When I delete that funnel of "shop.example"
      Then it is done
      When I delete that funnel of "shop.example"
      Then it is done
      When I list the funnels of "shop.example"
      Then the funnels are
        | name | strict_order | step_count |
        | Sale | false        | 2          |

    Scenario: Without a goal a funnel is shorter, or gone
      Given I make the funnel "Sale" of "A, B" on "shop.example"
      And I make the funnel "Gift" of "C, B, A" on "shop.example"
      When I delete the goal "B" of "shop.example"
      And I list the funnels of "shop.example"
      Then the funnels are
        | name | strict_order | step_count |
        | Gift | false        | 2          |

    Scenario Outline: What a role may do: <person>
      Given I make the funnel "Sale" of "A, B" on "shop.example"
      And a key of a <person> of "shop.example"
      When I list the funnels of "shop.example"
      Then the status is <list>
      When I ask how far people came in that funnel of "shop.example" today
      Then the status is <ask>
      When I delete that funnel of "shop.example"
      Then the status is <delete>

      Examples:
        | person       | list | ask | delete |
        | owner        | 200  | 200 | 200    |
        | editor       | 200  | 200 | 200    |
        | viewer       | 200  | 200 | 404    |
        | guest-editor | 200  | 200 | 200    |
        | guest-viewer | 200  | 200 | 404    |
        | stranger     | 401  | 401 | 401    |

  Rule: Making funnels and asking about them is part of a plan, looking at them is not

    Scenario: A team without funnels
      Given it is 2026-02-01 at 12:00
      And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
      And a new key of the team with the scopes "sites:provision:*"
      And there are goals of the events "A, B" on "shop.example"
      When I make the funnel "Sale" of "A, B" on "shop.example"
      Then I am told "Funnels is part of the Plausible Business plan. To get access to this feature, please upgrade your account." with status 402
      When I ask how far people came from "A, B" on "shop.example" today
      Then I am told "Funnels is part of the Plausible Business plan. To get access to this feature, please upgrade your account." with status 402
      When I list the funnels of "shop.example"
      Then there are no funnels
