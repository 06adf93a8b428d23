# access-control.md, heading "Consolidated views"
Feature: Consolidated views

  Rule: A team has a view of all its sites if it has two of them and the plan for it

    Scenario Outline: <sites> on <features>
      Given it is 2026-02-01 at 12:00
      And the site "shop.example" of a team with an Enterprise agreement on "<features>" only
      And <sites>
      When the owner asks for a view of all sites
      Then the view is <told>

      Examples:
        | sites                                     | features                    | told            |
        | the site "blog.example" of the same team  | stats_api,consolidated_view | made            |
        | the site "blog.example" of the same team  | stats_api                   | FEATURE_MISSING |
        | the site "b.example" of another team of the same user | stats_api       | TOO_FEW_SITES   |

  Rule: It is queried like a site, under the identifier of the team

    Background:
      Given it is 2026-02-01 at 12:00
      And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,consolidated_view" only
      And the site "blog.example" of the same team
      And a new key of the team with the scopes "sites:provision:*"
      And these visits to "shop.example"
        | visitor | at               | country | pages      |
        | alice   | 2026-01-30 10:00 | EE      | /,/pricing |
        | bob     | 2026-01-30 11:00 | DE      | /pricing   |
      And these visits to "blog.example"
        | visitor | at               | country | pages |
        | carol   | 2026-01-30 12:00 | EE      | /     |
      And a view of all sites

    Scenario: The visitors of both sites
      When I query visitors, visits and pageviews of "2026-01-30" where
        """
        []
        """
      Then the answer has these query rows
        | visitors | visits | pageviews |
        | 3        | 3      | 4         |

    Scenario: The older endpoints know sites only
      When I ask for visitors of the last 7 days
      Then I am told "This operation is unavailable for a consolidated view" with status 400

    Scenario: The Sites API neither shows nor lists it
      When I look at the view as at a site
      Then I am told "This operation is unavailable for a consolidated view" with status 400
      When I list my sites
      Then the sites are
        | domain       | timezone |
        | blog.example | Etc/UTC  |
        | shop.example | Etc/UTC  |

    Scenario: It takes in no events
      When an event of the view is sent
      Then the event is accepted but dropped for 1 site

    Scenario: It goes with the last site but one
      When I delete the site "blog.example"
      And I query visitors, visits and pageviews of "2026-01-30" where
        """
        []
        """
      Then I am told "Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested." with status 401
