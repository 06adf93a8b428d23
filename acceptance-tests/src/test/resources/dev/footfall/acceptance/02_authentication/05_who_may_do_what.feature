# access-control.md, headings "Decision procedure for Bearer-key families" and "Scenario table"
Feature: Who may do what

  A key is written as the document does it: which kind, its scope (s reads statistics, p provisions sites), whose.

  Background:
    Given it is 2026-02-01 at 12:00
    And these texts
      | id | text                                                                                                                                                                                                            |
      | T1 | Missing API key. Please use a valid Plausible API key as a Bearer Token.                                                                                                                                        |
      | T2 | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.                                                                                             |
      | T3 | Invalid API key. Please make sure you're using a valid API key with access to the resource you've requested.                                                                                                    |
      | T6 | Missing site ID. Please provide the required site_id parameter with your request.                                                                                                                               |
      | T7 | This operation is unavailable for a consolidated view                                                                                                                                                           |
      | T8 | This Plausible site is locked due to missing active subscription. In order to access it, the site owner should subscribe to a suitable plan                                                                     |
      | T9 | The account that owns this API key does not have access to {feature}. Please make sure you're using the API key of a subscriber account and that the subscription plan includes {feature}                       |

  Rule: Without a known key nothing is said, not even whether the site exists

    Scenario Outline: Row <row>: <request> with the header "<header>"
      Given team A with the site "a.example" on "Business v5"
      And the key "none"
      And the header "<header>"
      When asked for "<request>"
      Then the answer is "<answer>"

      Examples:
        | row | header       | request                 | answer |
        | 2   | bearer abc   | v1 of a.example         | 401 T1 |
        | 2   | Token abc    | v1 of a.example         | 401 T1 |
        | 3   | Bearer wrong | v1 of a.example         | 401 T2 |
        | 3   | Bearer wrong | v1 of nope.example      | 401 T2 |
        | 4   | Bearer wrong | a new site              | 401 T3 |
        | 4   | Bearer wrong | the details of a.example| 401 T3 |
        | 6   | Bearer wrong | v1 of nothing           | 401 T2 |

    Scenario: Row 1: no header at all
      Given team A with the site "a.example" on "Business v5"
      And the key "none"
      When asked for "v1 of a.example"
      Then the answer is "401 T1"

  Rule: Statistics ask for a site, then for lock and plan, and for membership last

    Scenario Outline: Row <row>: <request> with a key <key>, team A on <plan>
      Given team A with the site "a.example" on "<plan>"
      And the key "<key>"
      When asked for "<request>"
      Then the answer is "<answer>"

      Examples:
        | row | request                      | key                         | plan                | answer           |
        | 5   | v1 of nothing                | legacy, s, owner            | Business v5         | 400 T6           |
        | 7   | v1 of nope.example           | legacy, s, owner            | Business v5         | 401 T2           |
        | 8   | v2 of a.example              | legacy, s, owner            | trial               | 200              |
        | 9   | v2 of a.example              | legacy, s, owner            | Growth v4           | 402 T9 Stats API |
        | 10  | v2 of a.example              | legacy, s, owner            | Growth v2           | 200              |
        | 11  | v2 of a.example              | legacy, s, owner            | Business v5, locked | 402 T8           |
        | 12  | v2 of a.example              | legacy, s, guest viewer     | Business v5         | 200              |
        | 13  | v2 of a.example              | legacy, s, stranger         | Business v5         | 401 T2           |
        | 14  | v2 of a.example              | legacy, s, stranger         | Growth v4           | 402 T9 Stats API |
        | 15  | v2 of a.example              | of another team, s, admin   | Business v5, locked | 401 T2           |
        | 16  | v2 of a.example              | of team A, s, editor        | Business v5         | 200              |
        |     | v2 of a.example              | of team A, s, guest viewer  | Business v5         | 401 T2           |
        |     | v2 of a.example              | of team A, s, stranger      | Business v5         | 401 T2           |
        |     | v2 of a.example              | legacy, s, billing          | Business v5         | 200              |
        | 17  | v2 of a.example              | legacy, s, super-admin      | Business v5, locked | 200              |
        | 18  | v1 of the view               | legacy, s, owner            | Business v5         | 400 T7           |
        | 18  | v2 of the view               | legacy, s, owner            | Business v5         | 200              |
        | 45  | v1 of a.example              | legacy, funnels:*, owner    | Business v5         | 200              |
        |     | extended query of a.example  | legacy, s, owner            | Business v5         | 200              |
        |     | extended query of a.example  | legacy, s, owner            | Growth v4           | 402 T9 Stats API |

    Scenario Outline: Row 19: the old domain, <when>
      Given team A with the site "a.example" on "Business v5"
      And the key "legacy, s, owner"
      And the site is renamed to "renamed.example"
      And it is <date> at <time>
      When asked for "v1 of a.example"
      Then the answer is "<answer>"

      Examples:
        | when              | date       | time     | answer |
        | within 72 hours   | 2026-02-04 | 12:00    | 200    |
        | after 72 hours    | 2026-02-04 | 12:00:01 | 401 T2 |

  Rule: Reading sites needs the Stats API, where a site or a team is named

    Scenario Outline: Row <row>: <request> with a key <key>, team A on <plan>
      Given team A with the site "a.example" on "<plan>"
      And the key "<key>"
      When asked for "<request>"
      Then the answer is "<answer>"

      Examples:
        | row | request                            | key                      | plan                  | answer                       |
        | 20  | the list of sites                  | legacy, s, owner         | no plan               | 200                          |
        | 21  | the list of sites                  | of team A, s, owner      | Growth v4             | 402 T9 Stats API             |
        | 22  | the list of sites in team A        | legacy, s, stranger      | Business v5           | 401 T3                       |
        | 24  | the list of sites in team garbage  | legacy, s, owner         | Growth v4             | 200                          |
        | 25  | the details of a.example           | legacy, s, owner         | Business v5           | 200                          |
        | 26  | the details of a.example           | legacy, s, stranger      | trial                 | 401 T3                       |
        | 27  | the details of nope.example        | legacy, s, owner         | Growth v4             | 404 Site could not be found  |
        | 28  | the details of a.example           | legacy, s, billing       | Business v5           | 404 Site could not be found  |
        | 37  | the goals of a.example             | legacy, s, owner         | Enterprise(sites_api) | 402 T9 Stats API             |

    Scenario: Row 23: a guest names the team and finds it empty
      Given team A with the site "a.example" on "Business v5"
      And the key "legacy, s, guest viewer"
      When asked for "the list of sites in team A"
      Then the answer is "200"
      And 0 sites are listed

  Rule: Provisioning needs its scope and the Sites API, and then a role

    Scenario Outline: Row <row>: <request> with a key <key>, team A on <plan>
      Given team A with the site "a.example" on "<plan>"
      And the key "<key>"
      When asked for "<request>"
      Then the answer is "<answer>"

      Examples:
        | row | request                       | key                          | plan                                     | answer                                                      |
        | 29  | a goal on a.example           | legacy, s, owner             | Enterprise(sites_api)                    | 401 T3                                                      |
        | 30  | a goal on a.example           | legacy, p, owner             | Business v5                              | 402 T9 Sites API                                            |
        | 31  | a goal on a.example           | legacy, p, guest editor      | Enterprise(sites_api)                    | 200                                                         |
        | 32  | a goal on a.example           | legacy, p, guest viewer      | Enterprise(sites_api)                    | 404 Site could not be found                                 |
        | 33  | a goal on a.example           | legacy, p, guest viewer      | trial                                    | 402 T9 Sites API                                            |
        | 34  | a goal on nope.example        | legacy, p, owner             | Enterprise(sites_api)                    | 404 Site could not be found                                 |
        | 35  | a goal on nothing             | legacy, p, owner             | Enterprise(sites_api)                    | 400 Parameter `site_id` is required to create a goal        |
        | 36  | a goal on a.example           | of another team, p, admin    | Enterprise(sites_api)                    | 401 T3                                                      |
        | 38  | a new site                    | legacy, p, newcomer          | no plan                                  | 200                                                         |
        | 39  | a new site in team A          | legacy, p, viewer            | Enterprise(stats_api, sites_api)         | 403 You can't add sites to the selected team.               |
        | 40  | a new site in team A          | legacy, p, viewer            | Growth v5                                | 402 T9 Sites API                                            |
        | 41  | a new site in another team    | of team A, p, admin          | Enterprise(sites_api)                    | 200                                                         |
        | 42  | a new site                    | legacy, p, two-team owner    | no plan                                  | 400 You must select a team with 'team_id' parameter.        |
        | 43  | the deletion of a.example     | legacy, p, admin             | Enterprise(sites_api)                    | 404 Site could not be found                                 |
        | 44  | a change of the view          | legacy, p, owner             | Enterprise(sites_api, consolidated_view) | 400 T7                                                      |
        |     | a change of the view          | legacy, p, super-admin       | Enterprise(sites_api)                    | 400 T7                                                      |
        | 46  | a goal on a.example           | legacy, sites:*, owner       | Enterprise(sites_api)                    | 200                                                         |

  Rule: A key that is given up is unknown from then on

    Scenario: Its next request
      Given team A with the site "a.example" on "Business v5"
      And the key "of team A, s, editor"
      When asked for "v1 of a.example"
      Then the answer is "200"
      When the key is given up
      And asked for "v1 of a.example"
      Then the answer is "401 T2"
